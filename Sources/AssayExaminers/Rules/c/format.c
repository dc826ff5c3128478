#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sqlite3.h>
#include <syslog.h>

void formats(const char *text, FILE *f) {
    char line[80];
    char out[100];
    // ruleid: assay.c.format-from-input
    printf(text);
    // ruleid: assay.c.format-from-input
    fprintf(f, text);
    if (!fgets(line, sizeof(line), stdin)) return;
    // ruleid: assay.c.format-from-input
    syslog(LOG_INFO, line);
    // ruleid: assay.c.format-from-input
    snprintf(out, sizeof(out), line);
    // ok: assay.c.format-from-input
    printf("%s", text);
    // ok: assay.c.format-from-input
    fprintf(f, "%s\n", text);
    // ok: assay.c.format-from-input
    puts(text);
}

void more_formats(void) {
    struct msg *m = next_message();
    char *text = lookup(3);
    const char *usage = "usage: x\n";
    // ruleid: assay.c.format-not-constant
    printf(m->text);
    // ruleid: assay.c.format-not-constant
    printf(text);
    // ok: assay.c.format-not-constant
    printf(usage);
    // ok: assay.c.format-not-constant
    printf("%s", m->text);
}
