#include <stdio.h>
#include <stdlib.h>
#include <sys/random.h>

int new_session_id(char out[33])
{
    unsigned char raw[16];
    for (size_t i = 0; i < sizeof raw; i++)
        raw[i] = (unsigned char)(rand() & 0xff);
    for (size_t i = 0; i < sizeof raw; i++)
        snprintf(out + 2 * i, 3, "%02x", raw[i]);
    return 0;
}
