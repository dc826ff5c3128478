#ifndef TRACKLOG_FIELD_H
#define TRACKLOG_FIELD_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "decode.h"

enum field_id {
  FIELD_TIME = 1,
  FIELD_DISTANCE,
  FIELD_ALTITUDE,
  FIELD_SPEED,
  FIELD_HEART_RATE,
  FIELD_CADENCE,
  FIELD_POWER,
  FIELD_NOTE,
  FIELD_IDS
};

/* The name of a field; NULL if it is none that is known. */
const char *field_name(uint8_t id);

/* The field with this id in a definition; NULL if there is none. */
const struct field *field_find(const struct definition *definition, uint8_t id);

/* The number that a field of a sample holds; false if it holds none. */
bool field_number(const struct definition *definition, const struct field *field, const uint8_t *sample, long *number);

/* The text that a field of a sample holds, cut to the size of the target; always ends with a zero. */
void field_text(const struct field *field, const uint8_t *sample, char *target, size_t size);

#endif
