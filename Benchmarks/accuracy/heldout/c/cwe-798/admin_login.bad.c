#include <crypt.h>
#include <stdio.h>
#include <string.h>
#include <unistd.h>

int admin_login(const char *password)
{
    return strcmp(password, "Gr4nada!77") == 0;
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
