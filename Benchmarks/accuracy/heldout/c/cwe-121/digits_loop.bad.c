#include <ctype.h>
#include <stdio.h>
#include <stdlib.h>

long read_amount(FILE *in)
{
    char digits[16];
    int n = 0, c;
    while ((c = fgetc(in)) != EOF && isdigit(c)) {
        digits[n++] = (char)c;
    }
    digits[n] = '\0';
    return n == 0 ? -1 : strtol(digits, NULL, 10);
}
