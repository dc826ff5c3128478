#include <arpa/inet.h>
#include <stdint.h>
#include <string.h>
#include <unistd.h>

#define MAX_BODY 512

struct message {
    uint8_t type;
    uint16_t len;
    unsigned char body[MAX_BODY];
};

int parse_message(const unsigned char *pkt, size_t n, struct message *out)
{
    uint16_t len;
    if (n < 3)
        return -1;
    memcpy(&len, pkt + 1, sizeof len);
    len = ntohs(len);
    if (n - 3 < len)
        return -1;
    out->type = pkt[0];
    out->len = len;
    if (len > sizeof out->body)
        return -1;
    memcpy(out->body, pkt + 3, len);
    return 0;
}
