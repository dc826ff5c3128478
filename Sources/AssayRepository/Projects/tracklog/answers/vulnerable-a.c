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
