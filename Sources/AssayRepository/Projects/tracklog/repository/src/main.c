#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "csv.h"
#include "decode.h"
#include "field.h"
#include "source.h"
#include "stats.h"

static struct decoder decoder;

static void ignore_sample(void *self, const struct definition *definition, const uint8_t *bytes) {
  (void)self;
  (void)definition;
  (void)bytes;
}

static void ignore_lap(void *self) {
  (void)self;
}

static void print_definition(unsigned local, const struct definition *definition) {
  printf("type %u: %u fields, %u bytes:", local, definition->count, definition->size);
  for (uint8_t index = 0; index < definition->count; index++) {
    const struct field *field = &definition->fields[index];
    const char *name = field_name(field->id);
    if (name != NULL) {
      printf(" %s", name);
    } else {
      printf(" #%u", field->id);
    }
  }
  putchar('\n');
}

static enum result print_info(const uint8_t *bytes, size_t size) {
  struct sink sink = {.sample = ignore_sample, .lap = ignore_lap, .self = NULL};
  enum result result = decode(&decoder, bytes, size, &sink);

  if (result == RESULT_NOT_A_TRACK) {
    return result;
  }
  printf("device %u, firmware %u\n", decoder.serial, decoder.firmware);
  printf("%lu definitions, %lu samples, %lu laps\n", decoder.totals.definitions, decoder.totals.samples,
         decoder.totals.laps);
  for (unsigned local = 0; local < LOCAL_TYPES; local++) {
    if (decoder.definitions[local].known) {
      print_definition(local, &decoder.definitions[local]);
    }
  }
  return result;
}

static enum result print_csv(const uint8_t *bytes, size_t size) {
  struct csv csv;
  struct sink sink = csv_sink(&csv, stdout);
  return decode(&decoder, bytes, size, &sink);
}

static enum result print_stats(const uint8_t *bytes, size_t size) {
  struct stats stats;
  struct sink sink = stats_sink(&stats);
  enum result result = decode(&decoder, bytes, size, &sink);
  stats_print(&stats, stdout);
  return result;
}

int main(int argc, char **argv) {
  enum result (*command)(const uint8_t *, size_t) = NULL;

  if (argc == 3) {
    if (strcmp(argv[1], "info") == 0) command = print_info;
    if (strcmp(argv[1], "csv") == 0) command = print_csv;
    if (strcmp(argv[1], "stats") == 0) command = print_stats;
  }
  if (command == NULL) {
    fprintf(stderr, "usage: tracklog info|csv|stats FILE\n");
    return 2;
  }
  size_t size;
  uint8_t *bytes = source_read(argv[2], &size);
  if (bytes == NULL) {
    fprintf(stderr, "tracklog: %s cannot be read\n", argv[2]);
    return 1;
  }
  enum result result = command(bytes, size);
  free(bytes);
  if (result != RESULT_OK) {
    fprintf(stderr, "tracklog: %s: %s\n", argv[2], result_text(result));
    return 1;
  }
  return 0;
}
