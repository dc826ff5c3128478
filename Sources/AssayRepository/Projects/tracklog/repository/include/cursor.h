#ifndef TRACKLOG_CURSOR_H
#define TRACKLOG_CURSOR_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/* A place in a block of memory that is read from its start to its end. */
struct cursor {
  const uint8_t *next;
  const uint8_t *end;
  bool failed; /* something was wanted that is not there */
};

struct cursor cursor_over(const uint8_t *bytes, size_t size);

/* How many bytes are left. */
size_t cursor_left(const struct cursor *cursor);

/* The next byte; 0 behind the end. */
uint8_t cursor_u8(struct cursor *cursor);

/* The next two bytes, the low one first; 0 behind the end. */
uint16_t cursor_u16le(struct cursor *cursor);

/* Copies the next bytes; copies none if there are fewer. */
bool cursor_bytes(struct cursor *cursor, uint8_t *target, size_t size);

#endif
