#include "decode.h"

#include <string.h>

#define RECORD_KIND 0xf0
#define RECORD_LOCAL 0x0f

#define RECORD_SAMPLE 0x00
#define RECORD_DEFINITION 0x40
#define RECORD_LAP 0x80

static enum result read_header(struct decoder *decoder, struct cursor *cursor) {
  uint8_t magic[4];
  if (!cursor_bytes(cursor, magic, sizeof magic) || memcmp(magic, "TRK1", sizeof magic) != 0) {
    return RESULT_NOT_A_TRACK;
  }
  decoder->serial = cursor_u16le(cursor);
  decoder->firmware = cursor_u8(cursor);
  cursor_u8(cursor);
  return cursor->failed ? RESULT_TRUNCATED : RESULT_OK;
}

/* Reads a definition and puts it into the table of local types. */
static enum result read_definition(struct decoder *decoder, struct cursor *cursor, uint8_t local) {
  struct definition *definition = &decoder->definitions[local];

  definition->order = cursor_u8(cursor) == ORDER_BIG ? ORDER_BIG : ORDER_LITTLE;
  definition->count = cursor_u8(cursor);
  definition->size = 0;
  for (uint8_t index = 0; index < definition->count; index++) {
    struct field *field = &definition->fields[index];
    field->id = cursor_u8(cursor);
    field->size = cursor_u8(cursor);
    field->kind = cursor_u8(cursor);
    field->offset = definition->size;
    definition->size += field->size;
  }
  if (cursor->failed) {
    definition->known = false;
    return RESULT_TRUNCATED;
  }
  definition->known = true;
  decoder->totals.definitions++;
  return RESULT_OK;
}

static enum result read_sample(
    struct decoder *decoder, struct cursor *cursor, uint8_t local, const struct sink *sink) {
  uint8_t sample[SAMPLE_MAX];

  if (local >= LOCAL_TYPES || !decoder->definitions[local].known) {
    return RESULT_UNDEFINED;
  }
  const struct definition *definition = &decoder->definitions[local];
  if (!cursor_bytes(cursor, sample, definition->size)) {
    return RESULT_TRUNCATED;
  }
  decoder->totals.samples++;
  sink->sample(sink->self, definition, sample);
  return RESULT_OK;
}

static enum result read_record(struct decoder *decoder, struct cursor *cursor, const struct sink *sink) {
  uint8_t head = cursor_u8(cursor);

  switch (head & RECORD_KIND) {
  case RECORD_DEFINITION:
    return read_definition(decoder, cursor, head & RECORD_LOCAL);
  case RECORD_SAMPLE:
    return read_sample(decoder, cursor, head & RECORD_LOCAL, sink);
  case RECORD_LAP:
    decoder->totals.laps++;
    sink->lap(sink->self);
    return RESULT_OK;
  default:
    return RESULT_UNKNOWN_RECORD;
  }
}

enum result decode(struct decoder *decoder, const uint8_t *bytes, size_t size, const struct sink *sink) {
  struct cursor cursor = cursor_over(bytes, size);

  memset(decoder, 0, sizeof *decoder);
  enum result result = read_header(decoder, &cursor);
  while (result == RESULT_OK && cursor_left(&cursor) > 0) {
    result = read_record(decoder, &cursor, sink);
  }
  return result;
}

const char *result_text(enum result result) {
  switch (result) {
  case RESULT_OK: return "complete";
  case RESULT_NOT_A_TRACK: return "not a track";
  case RESULT_TRUNCATED: return "ends too early";
  case RESULT_BAD_DEFINITION: return "has a definition that makes no sense";
  case RESULT_UNDEFINED: return "has a sample without a definition";
  case RESULT_UNKNOWN_RECORD: return "has a record of an unknown kind";
  }
  return "unknown";
}
