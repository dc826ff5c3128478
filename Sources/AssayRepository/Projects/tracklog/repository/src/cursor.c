#include "cursor.h"

#include <string.h>

struct cursor cursor_over(const uint8_t *bytes, size_t size) {
  struct cursor cursor = {.next = bytes, .end = bytes + size, .failed = false};
  return cursor;
}

size_t cursor_left(const struct cursor *cursor) {
  return (size_t)(cursor->end - cursor->next);
}

uint8_t cursor_u8(struct cursor *cursor) {
  if (cursor->next == cursor->end) {
    cursor->failed = true;
    return 0;
  }
  return *cursor->next++;
}

uint16_t cursor_u16le(struct cursor *cursor) {
  uint16_t low = cursor_u8(cursor);
  uint16_t high = cursor_u8(cursor);
  return (uint16_t)(low | high << 8);
}

bool cursor_bytes(struct cursor *cursor, uint8_t *target, size_t size) {
  if (cursor_left(cursor) < size) {
    cursor->failed = true;
    return false;
  }
  memcpy(target, cursor->next, size);
  cursor->next += size;
  return true;
}
