#include <stdio.h>
#include <stdlib.h>
#include <unistd.h>
#include <sys/socket.h>

void spin(int n) {
    int i = 0;
    if (n == 1) {
        // ruleid: assay.c.loop-without-end
        while (1) {
            i = (i + 1) % 256;
        }
    }
    if (n == 2) {
        // ruleid: assay.c.loop-without-end
        for (;;)
            i++;
    }
    // ruleid: assay.c.loop-without-end
    do {
        i++;
    } while (1);
}

int serve(int fd) {
    int n = 0;
    // ok: assay.c.loop-without-end
    while (1) {
        if (n++ > 10) break;
    }
    // ok: assay.c.loop-without-end
    for (;;) {
        int c = accept(fd, NULL, NULL);
        if (c >= 0) close(c);
    }
}

void directions(int n) {
    // ruleid: assay.c.loop-in-wrong-direction
    for (int i = 0; i < n; i--) printf("%d", i);
    // ruleid: assay.c.unsigned-countdown
    for (unsigned int i = 10; i >= 0; i--) {
        printf("%u", i);
    }
    // ruleid: assay.c.counter-too-small
    for (unsigned char c = 0; c < 256; c++) {
        putchar(c);
    }
    // ok: assay.c.loop-in-wrong-direction
    for (int i = 10; i >= 0; i--) {
        printf("%d", i);
    }
    // ok: assay.c.loop-in-wrong-direction
    for (int i = 0; i < n; i++) printf("%d", i);
}

void counters(int n) {
    int i = 0;
    int j = 0;
    // ruleid: assay.c.loop-condition-never-changes
    while (i < n) {
        printf("%d\n", i);
    }
    // ruleid: assay.c.loop-condition-never-changes
    while (j != 10) {
        n++;
        printf("%d\n", i);
    }
    // ok: assay.c.loop-condition-never-changes
    while (i < n) {
        printf("%d\n", i);
        i++;
    }
    // ok: assay.c.loop-condition-never-changes
    while (n > 0) {
        n -= 2;
    }
    // ok: assay.c.loop-condition-never-changes
    do {
        i += 1;
    } while (i < 10);
}
