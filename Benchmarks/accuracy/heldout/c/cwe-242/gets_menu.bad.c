#include <stdio.h>
#include <stdlib.h>
#include <string.h>

char *gets(char *s);

static char *ask(const char *label, char *buf, size_t cap)
{
    printf("%s: ", label);
    memset(buf, 0, cap);
    return gets(buf);
}

int main(void)
{
    char choice[16];
    for (;;) {
        if (!ask("1) add  2) list  0) quit", choice, sizeof choice))
            return 1;
        switch (atoi(choice)) {
        case 0: return 0;
        case 1: puts("added"); break;
        case 2: puts("nothing yet"); break;
        default: puts("?");
        }
    }
}
