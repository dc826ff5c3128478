#include "source.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#define SOURCE_MAX ((size_t)64 << 20)

static uint8_t *read_all(FILE *file, size_t *size) {
  size_t room = 4096;
  uint8_t *bytes = malloc(room);

  *size = 0;
  while (bytes != NULL) {
    *size += fread(bytes + *size, 1, room - *size, file);
    if (*size < room) {
      break;
    }
    if (room >= SOURCE_MAX) {
      free(bytes);
      return NULL;
    }
    room *= 2;
    uint8_t *larger = realloc(bytes, room);
    if (larger == NULL) {
      free(bytes);
    }
    bytes = larger;
  }
  if (bytes != NULL && ferror(file)) {
    free(bytes);
    return NULL;
  }
  return bytes;
}

uint8_t *source_read(const char *path, size_t *size) {
  if (strcmp(path, "-") == 0) {
    return read_all(stdin, size);
  }
  FILE *file = fopen(path, "rb");
  if (file == NULL) {
    return NULL;
  }
  uint8_t *bytes = read_all(file, size);
  fclose(file);
  return bytes;
}
