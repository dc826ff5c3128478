#include <pthread.h>
#include <stdio.h>
#include <stdlib.h>
#include <time.h>

static void *clock_line(void *arg)
{
    time_t t = *(const time_t *)arg;
    char *out = malloc(64);
    if (!out)
        return NULL;
    struct tm tm;
    if (!localtime_r(&t, &tm) || strftime(out, 64, "%a %b %e %T %Y\n", &tm) == 0) {
        free(out);
        return NULL;
    }
    return out;
}

int main(void)
{
    pthread_t th[2];
    time_t when[2] = {0, 86400};
    for (int i = 0; i < 2; i++)
        if (pthread_create(&th[i], NULL, clock_line, &when[i]) != 0)
            return 1;
    for (int i = 0; i < 2; i++) {
        void *s = NULL;
        pthread_join(th[i], &s);
        if (s)
            fputs(s, stdout);
        free(s);
    }
    return 0;
}
