#include <stdint.h>
#include <string.h>

#define W 320
#define H 200

static uint8_t screen[W * H];

struct cmd {
    int32_t x, y;
    uint8_t color;
};

void clear(uint8_t color)
{
    memset(screen, color, sizeof screen);
}

int plot(const struct cmd *c)
{
    if (c->x < 0 || c->y < 0 || c->x >= W || c->y >= H)
        return -1;
    screen[c->y * W + c->x] = c->color;
    return 0;
}
