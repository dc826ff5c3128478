#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>
#include <wchar.h>
#define NAME_MAX_LEN 32

struct user { char name[32]; int age; };
typedef struct { char title[64]; int id; } item_t;

void read_line(void) {
    char line[80];
    // ruleid: assay.c.gets
    gets(line);
    // ok: assay.c.gets
    (void)fgets(line, sizeof(line), stdin);
    printf("%s", line);
}

int ask(void) {
    char word[20];
    int n;
    // ruleid: assay.c.gets
    if (gets(word) == NULL) return 1;
    // ruleid: assay.c.scanf-without-width
    (void)scanf("%s", word);
    // ruleid: assay.c.scanf-without-width
    (void)scanf("%d %s", &n, word);
    // ruleid: assay.c.scanf-without-width
    (void)fscanf(stdin, "%[^\n]", word);
    // ok: assay.c.scanf-without-width
    (void)scanf("%19s", word);
    // ok: assay.c.scanf-without-width
    if (scanf("%d", &n) != 1) return 1;
    // ok: assay.c.scanf-without-width
    if (scanf("%d%%", &n) != 1) return 1;
    return n;
}

void parse(const char *text) {
    char key[16];
    char value[16] = "";
    // ruleid: assay.c.sscanf-without-width
    (void)sscanf(text, "%s %15s", key, value);
    // ruleid: assay.c.sscanf-without-width
    if (sscanf(text, "%15[^=]=%s", key, value) != 2) return;
    // ok: assay.c.sscanf-without-width
    if (sscanf(text, "%15[^=]=%15s", key, value) != 2) return;
}

void greet(const char *who) {
    char text[NAME_MAX_LEN];
    char more[64] = "Hello ";
    // ruleid: assay.c.unbounded-copy
    strcpy(text, who);
    // ruleid: assay.c.unbounded-copy
    strcat(more, who);
    // ruleid: assay.c.unbounded-copy
    sprintf(text, "Hi %s!", who);
    // ok: assay.c.unbounded-copy
    snprintf(text, sizeof(text), "Hi %s!", who);
    // ok: assay.c.unbounded-copy
    strcpy(more, "Nobody");
    // ok: assay.c.unbounded-copy
    sprintf(text, "%d of %.10s", 3, who);
}

int greet_checked(const char *who) {
    char text[NAME_MAX_LEN];
    size_t n = strlen(who);
    if (n >= sizeof(text)) return -1;
    // ok: assay.c.unbounded-copy
    strcpy(text, who);
    puts(text);
    return 0;
}

void heap_copy(char *in) {
    char *p = (char *)malloc(16);
    char *q = malloc(strlen(in) + 1);
    if (!p || !q) { free(p); free(q); return; }
    // ok: assay.c.unbounded-copy
    strcpy(q, in);
    free(q);
    free(p);
}

void heap_copy2(char *in) {
    char *p = (char *)malloc(16);
    if (p == NULL) return;
    // ruleid: assay.c.unbounded-copy
    strcpy(p, in);
    free(p);
}

void set_name(struct user *u, item_t *it, const char *name) {
    // ruleid: assay.c.unbounded-copy
    strcpy(u->name, name);
    // ruleid: assay.c.unbounded-copy
    strcpy(it->title, name);
    // ok: assay.c.unbounded-copy
    snprintf(u->name, sizeof(u->name), "%s", name);
}

int main(int argc, char **argv) {
    char path[128];
    char *home = getenv("HOME");
    char *target = path;
    if (argc < 2 || home == NULL) return 1;
    // ruleid: assay.c.unbounded-copy
    strcpy(path, argv[1]);
    // ruleid: assay.c.unbounded-copy
    sprintf(path, "%s/.config", home);
    // ruleid: assay.c.unbounded-copy
    strcpy(target, argv[1]);
    wchar_t wide[10];
    // ok: assay.c.unbounded-copy
    wcscpy(wide, L"abc");
    puts(path);
    return 0;
}


int one_line(char *line, size_t n) {
    // ok: assay.c.gets
    return fgets(line, (int)n, stdin) != NULL;
}

int one_pair(const char *text, int *a, int *b) {
    // ok: assay.c.sscanf-without-width
    return sscanf(text, "%d %d", a, b) == 2;
}
