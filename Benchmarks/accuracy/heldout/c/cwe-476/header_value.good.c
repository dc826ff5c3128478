#include <stdio.h>
#include <stdlib.h>
#include <string.h>

long content_length(const char *request)
{
    const char *h = strstr(request, "Content-Length:");
    if (h == NULL)
        return -1;
    h = strchr(h, ':') + 1;
    return strtol(h, NULL, 10);
}

int main(void)
{
    char buf[2048];
    size_t n = fread(buf, 1, sizeof buf - 1, stdin);
    buf[n] = '\0';
    printf("%ld\n", content_length(buf));
    return 0;
}
