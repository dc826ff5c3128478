#include <stdlib.h>
#include <string.h>

struct session {
    char *user;
    char *token;
};

void session_reset(struct session *s)
{
    free(s->user);
    free(s->token);
    s->user = NULL;
    s->token = NULL;
}

void session_close(struct session *s)
{
    free(s->user);
    free(s->token);
    free(s);
}

void logout(struct session *s, int keep)
{
    session_reset(s);
    if (!keep)
        session_close(s);
}
