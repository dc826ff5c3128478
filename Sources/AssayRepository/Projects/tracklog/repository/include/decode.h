#ifndef TRACKLOG_DECODE_H
#define TRACKLOG_DECODE_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "cursor.h"

#define LOCAL_TYPES 8
#define FIELDS_MAX 24
#define SAMPLE_MAX 256

enum order { ORDER_LITTLE = 0, ORDER_BIG = 1 };

enum kind { KIND_UNSIGNED = 1, KIND_SIGNED = 2, KIND_TEXT = 3 };

/* One field of a definition. */
struct field {
  uint8_t id;
  uint8_t size;
  uint8_t kind;
  uint16_t offset; /* from the start of the sample */
};

/* How samples of a local type look. */
struct definition {
  bool known;
  enum order order;
  uint8_t count;
  uint16_t size; /* of a sample, in bytes */
  struct field fields[FIELDS_MAX];
};

/* What happened while records were read. */
struct totals {
  unsigned long definitions;
  unsigned long samples;
  unsigned long laps;
};

struct decoder {
  uint16_t serial;
  uint8_t firmware;
  struct totals totals;
  struct definition definitions[LOCAL_TYPES];
};

/* Where samples and laps go. */
struct sink {
  void (*sample)(void *self, const struct definition *definition, const uint8_t *bytes);
  void (*lap)(void *self);
  void *self;
};

enum result {
  RESULT_OK,
  RESULT_NOT_A_TRACK,
  RESULT_TRUNCATED,
  RESULT_BAD_DEFINITION,
  RESULT_UNDEFINED,
  RESULT_UNKNOWN_RECORD
};

/* Reads a whole file and hands what it holds to the sink. */
enum result decode(struct decoder *decoder, const uint8_t *bytes, size_t size, const struct sink *sink);

/* A result in words. */
const char *result_text(enum result result);

#endif
