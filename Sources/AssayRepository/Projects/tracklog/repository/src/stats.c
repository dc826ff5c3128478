#include "stats.h"

#include <string.h>

#include "field.h"

static bool number_of(const struct definition *definition, uint8_t id, const uint8_t *bytes, long *number) {
  const struct field *field = field_find(definition, id);
  return field != NULL && field_number(definition, field, bytes, number);
}

static void add(struct mean *mean, long value) {
  mean->sum += value;
  mean->count++;
}

static void add_sample(void *self, const struct definition *definition, const uint8_t *bytes) {
  struct stats *stats = self;
  long number;

  if (number_of(definition, FIELD_DISTANCE, bytes, &number)) {
    stats->distance = number;
  }
  if (number_of(definition, FIELD_ALTITUDE, bytes, &number)) {
    if (stats->has_altitude && number > stats->altitude) {
      stats->climb += number - stats->altitude;
    }
    stats->altitude = number;
    stats->has_altitude = true;
  }
  if (number_of(definition, FIELD_HEART_RATE, bytes, &number)) {
    add(&stats->heart_rate, number);
  }
  if (number_of(definition, FIELD_POWER, bytes, &number)) {
    add(&stats->power, number);
  }
}

static void ignore_lap(void *self) {
  (void)self;
}

struct sink stats_sink(struct stats *stats) {
  memset(stats, 0, sizeof *stats);
  struct sink sink = {.sample = add_sample, .lap = ignore_lap, .self = stats};
  return sink;
}

static void print_mean(FILE *output, const char *name, const struct mean *mean, const char *unit) {
  if (mean->count > 0) {
    fprintf(output, "%s: %.1f %s\n", name, (double)mean->sum / (double)mean->count, unit);
  }
}

void stats_print(const struct stats *stats, FILE *output) {
  fprintf(output, "distance: %.2f km\n", (double)stats->distance / 100000.0);
  fprintf(output, "climb: %.1f m\n", (double)stats->climb / 10.0);
  print_mean(output, "heart rate", &stats->heart_rate, "1/min");
  print_mean(output, "power", &stats->power, "W");
}
