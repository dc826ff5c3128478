#include <openssl/rand.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/random.h>
#include <unistd.h>

int make_token(unsigned char token[24])
{
    char state[128];
    struct random_data rd;
    int32_t v;
    memset(&rd, 0, sizeof rd);
    if (initstate_r((unsigned int)getpid(), state, sizeof state, &rd) != 0)
        return -1;
    for (int i = 0; i < 24; i++) {
        if (random_r(&rd, &v) != 0)
            return -1;
        token[i] = (unsigned char)(v >> 8);
    }
    return 0;
}
