#include <crypt.h>
#include <stdio.h>
#include <string.h>
#include <unistd.h>

int admin_login(const char *password)
{
    char stored[256];
    FILE *f = fopen("/etc/meter/admin.hash", "r");
    if (!f)
        return 0;
    char *got = fgets(stored, sizeof stored, f);
    fclose(f);
    if (!got)
        return 0;
    stored[strcspn(stored, "\n")] = '\0';
    const char *h = crypt(password, stored);
    return h != NULL && strcmp(h, stored) == 0;
}

int main(void)
{
    char *pw = getpass("Password: ");
    if (!pw || !admin_login(pw)) {
        fputs("access denied\n", stderr);
        return 1;
    }
    puts("maintenance mode");
    return 0;
}
