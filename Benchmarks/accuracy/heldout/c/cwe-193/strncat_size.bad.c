#include <stdio.h>
#include <string.h>

void greeting(char *out, size_t cap, const char *name)
{
    snprintf(out, cap, "Hello, ");
    strncat(out, name, cap - strlen(out));
}

int main(int argc, char **argv)
{
    char text[32];
    greeting(text, sizeof text, argc > 1 ? argv[1] : "world");
    puts(text);
    return 0;
}
