#include "csv.h"

#include "field.h"

static void write_text(FILE *output, const char *text) {
  fputc('"', output);
  for (; *text != 0; text++) {
    if (*text == '"') {
      fputc('"', output);
    }
    fputc((unsigned char)*text < ' ' ? ' ' : *text, output);
  }
  fputc('"', output);
}

static void write_sample(void *self, const struct definition *definition, const uint8_t *bytes) {
  struct csv *csv = self;

  fprintf(csv->output, "%lu", csv->lap);
  for (uint8_t id = FIELD_TIME; id < FIELD_IDS; id++) {
    const struct field *field = field_find(definition, id);
    long number;
    fputc(',', csv->output);
    if (field == NULL) {
      continue;
    }
    if (field->kind == KIND_TEXT) {
      char text[SAMPLE_MAX + 1];
      field_text(field, bytes, text, sizeof text);
      write_text(csv->output, text);
    } else if (field_number(definition, field, bytes, &number)) {
      fprintf(csv->output, "%ld", number);
    }
  }
  fputc('\n', csv->output);
}

static void next_lap(void *self) {
  struct csv *csv = self;
  csv->lap++;
}

struct sink csv_sink(struct csv *csv, FILE *output) {
  csv->output = output;
  csv->lap = 1;
  fputs("lap", output);
  for (uint8_t id = FIELD_TIME; id < FIELD_IDS; id++) {
    fprintf(output, ",%s", field_name(id));
  }
  fputc('\n', output);
  struct sink sink = {.sample = write_sample, .lap = next_lap, .self = csv};
  return sink;
}
