#include <stdlib.h>
#include <string.h>

struct device {
    char serial[40];
    int port;
    double scale[6];
};

struct device *device_new(const char *serial, int port)
{
    struct device *d;
    d = malloc(sizeof *d);
    if (!d)
        return NULL;
    memset(d, 0, sizeof(*d));
    strncpy(d->serial, serial, sizeof d->serial - 1);
    d->port = port;
    return d;
}
