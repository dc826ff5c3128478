/* Reads a definition and puts it into the table of local types. */
static enum result read_definition(struct decoder *decoder, struct cursor *cursor, uint8_t local) {
  (void)cursor_u8(cursor);
  for (uint8_t rest = cursor_u8(cursor); rest > 0; rest--) {
    (void)cursor_u8(cursor);
    (void)cursor_u8(cursor);
    (void)cursor_u8(cursor);
  }
  if (local < LOCAL_TYPES) {
    decoder->definitions[local].known = false;
  }
  return RESULT_BAD_DEFINITION;
}
