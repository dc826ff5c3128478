#include <stdio.h>
#include <stdlib.h>
#include <sys/random.h>
#include <time.h>
#include <unistd.h>

void make_token(char *out, size_t n) {
    // ruleid: assay.c.seed-from-clock
    srand(time(NULL));
    for (size_t i = 0; i + 1 < n; i++)
        // ruleid: assay.c.predictable-random
        out[i] = 'a' + rand() % 26;
    out[n - 1] = '\0';
}

int login(void) {
    // ruleid: assay.c.predictable-random
    int session_id = random();
    char session_key[16];
    // ruleid: assay.c.seed-from-clock
    srandom(time(NULL) ^ getpid());
    for (int i = 0; i < 16; i++)
        // ruleid: assay.c.predictable-random
        session_key[i] = rand() & 0xff;
    printf("%d", session_id);
    return session_key[0];
}

int roll_dice(void) {
    // ok: assay.c.predictable-random
    return rand() % 6 + 1;
}

int shuffle_cards(int *cards, int n) {
    // ok: assay.c.seed-from-clock
    srand(time(NULL));
    for (int i = n - 1; i > 0; i--) {
        // ok: assay.c.predictable-random
        int j = rand() % (i + 1);
        int t = cards[i]; cards[i] = cards[j]; cards[j] = t;
    }
    return 0;
}

int make_key(unsigned char *key, size_t n) {
    // ok: assay.c.predictable-random
    return getrandom(key, n, 0) == (ssize_t)n ? 0 : -1;
}

void start(void) {
    // ruleid: assay.c.seed-in-loop-or-constant
    srand(42);
    // ruleid: assay.c.seed-in-loop-or-constant
    srandom(1234u);
    // ok: assay.c.seed-in-loop-or-constant
    srand(time(NULL));
    // ok: assay.c.seed-in-loop-or-constant
    printf("%d", 42);
}

double simulate(int n) {
    // ok: assay.c.seed-from-clock
    srand48(time(NULL));
    return drand48() * n;
}
