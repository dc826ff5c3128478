/* Reads a definition and puts it into the table of local types. */
static enum result read_definition(struct decoder *decoder, struct cursor *cursor, uint8_t local) {
  struct definition read = {0};
  uint8_t order = cursor_u8(cursor);
  uint8_t count = cursor_u8(cursor);
  size_t offset = 0;

  /* Each field takes three bytes. */
  if (cursor->failed || cursor_left(cursor) < (size_t)count * 3) {
    decoder->definitions[local].known = false;
    return RESULT_TRUNCATED;
  }
  for (struct field *field = read.fields; field < read.fields + count; field++) {
    field->id = cursor_u8(cursor);
    field->size = cursor_u8(cursor);
    field->kind = cursor_u8(cursor);
    field->offset = (uint16_t)offset;
    offset += field->size;
  }
  read.known = true;
  read.order = order == ORDER_BIG ? ORDER_BIG : ORDER_LITTLE;
  read.count = count;
  read.size = (uint16_t)offset;
  memcpy(&decoder->definitions[local], &read, sizeof read);
  decoder->totals.definitions++;
  return RESULT_OK;
}
