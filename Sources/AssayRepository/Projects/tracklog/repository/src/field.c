#include "field.h"

static const char *const names[FIELD_IDS] = {
    [FIELD_TIME] = "time",
    [FIELD_DISTANCE] = "distance",
    [FIELD_ALTITUDE] = "altitude",
    [FIELD_SPEED] = "speed",
    [FIELD_HEART_RATE] = "heart_rate",
    [FIELD_CADENCE] = "cadence",
    [FIELD_POWER] = "power",
    [FIELD_NOTE] = "note",
};

const char *field_name(uint8_t id) {
  return id < FIELD_IDS ? names[id] : NULL;
}

const struct field *field_find(const struct definition *definition, uint8_t id) {
  for (size_t index = 0; index < definition->count; index++) {
    if (definition->fields[index].id == id) {
      return &definition->fields[index];
    }
  }
  return NULL;
}

bool field_number(const struct definition *definition, const struct field *field, const uint8_t *sample, long *number) {
  const uint8_t *bytes = sample + field->offset;
  uint32_t value = 0;

  if (field->kind != KIND_UNSIGNED && field->kind != KIND_SIGNED) {
    return false;
  }
  if (field->size != 1 && field->size != 2 && field->size != 4) {
    return false;
  }
  for (size_t index = 0; index < field->size; index++) {
    size_t place = definition->order == ORDER_BIG ? index : field->size - 1U - index;
    value = value << 8 | bytes[place];
  }
  if (field->kind == KIND_UNSIGNED) {
    *number = (long)value;
  } else if (field->size == 1) {
    *number = (int8_t)value;
  } else if (field->size == 2) {
    *number = (int16_t)value;
  } else {
    *number = (int32_t)value;
  }
  return true;
}

void field_text(const struct field *field, const uint8_t *sample, char *target, size_t size) {
  size_t length = 0;

  while (length < field->size && length + 1 < size && sample[field->offset + length] != 0) {
    target[length] = (char)sample[field->offset + length];
    length++;
  }
  target[length] = 0;
}
