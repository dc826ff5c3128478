#include <stdio.h>
#include <stdlib.h>
#include <string.h>

struct contact {
    char name[32];
    char phone[16];
};

static struct contact book[64];
static int used;

int add_contact(const char *name, const char *phone)
{
    if (used == 64)
        return -1;
    strcpy(book[used].name, name);
    strcpy(book[used].phone, phone);
    return used++;
}

int main(int argc, char **argv)
{
    if (argc != 3 || add_contact(argv[1], argv[2]) < 0)
        return EXIT_FAILURE;
    printf("%s: %s\n", book[0].name, book[0].phone);
    return EXIT_SUCCESS;
}
