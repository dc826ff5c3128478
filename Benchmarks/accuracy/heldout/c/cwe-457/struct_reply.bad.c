#include <stdint.h>
#include <string.h>
#include <sys/socket.h>

struct reply {
    uint32_t code;
    uint32_t size;
    char note[56];
};

int send_status(int fd, uint32_t code)
{
    struct reply r;
    r.code = code;
    if (code >= 400)
        strcpy(r.note, "failed");
    return send(fd, &r, sizeof r, 0) == (ssize_t)sizeof r ? 0 : -1;
}
