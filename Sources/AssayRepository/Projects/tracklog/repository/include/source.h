#ifndef TRACKLOG_SOURCE_H
#define TRACKLOG_SOURCE_H

#include <stddef.h>
#include <stdint.h>

/* Reads a whole file, or the standard input for "-"; NULL if that fails. The caller frees it. */
uint8_t *source_read(const char *path, size_t *size);

#endif
