#include <openssl/sha.h>
#include <stdio.h>
#include <string.h>

void licence_code(const char *owner, const char *expiry, char *hex)
{
    char text[256];
    int n = snprintf(text, sizeof text, "%s|%s", owner, expiry);
    if (n < 0 || (size_t)n >= sizeof text) {
        hex[0] = '\0';
        return;
    }
    unsigned char md[SHA_DIGEST_LENGTH];
    SHA1((const unsigned char *)text, (size_t)n, md);
    for (size_t i = 0; i < sizeof md; i++)
        sprintf(hex + 2 * i, "%02x", md[i]);
}
