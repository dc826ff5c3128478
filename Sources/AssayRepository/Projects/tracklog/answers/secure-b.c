/* Appends a field to a definition; false if there is no room for it. */
static bool add_field(struct definition *definition, uint8_t id, uint8_t size, uint8_t kind) {
  if (definition->count == FIELDS_MAX || size > SAMPLE_MAX - definition->size) {
    return false;
  }
  definition->fields[definition->count++] =
      (struct field){.id = id, .size = size, .kind = kind, .offset = definition->size};
  definition->size = (uint16_t)(definition->size + size);
  return true;
}

/* Reads a definition and puts it into the table of local types. */
static enum result read_definition(struct decoder *decoder, struct cursor *cursor, uint8_t local) {
  struct definition read = {.known = true};
  bool fits = local < LOCAL_TYPES;

  read.order = cursor_u8(cursor) == ORDER_BIG ? ORDER_BIG : ORDER_LITTLE;
  for (unsigned rest = cursor_u8(cursor); rest > 0; rest--) {
    uint8_t id = cursor_u8(cursor);
    uint8_t size = cursor_u8(cursor);
    uint8_t kind = cursor_u8(cursor);
    fits = fits && add_field(&read, id, size, kind);
  }
  if (cursor->failed || !fits) {
    if (local < LOCAL_TYPES) {
      decoder->definitions[local].known = false;
    }
    return cursor->failed ? RESULT_TRUNCATED : RESULT_BAD_DEFINITION;
  }
  decoder->definitions[local] = read;
  decoder->totals.definitions++;
  return RESULT_OK;
}
