#ifndef TRACKLOG_STATS_H
#define TRACKLOG_STATS_H

#include <stdbool.h>
#include <stdio.h>

#include "decode.h"

/* The sum and the number of values, for a mean. */
struct mean {
  long long sum;
  unsigned long count;
};

struct stats {
  long distance; /* cm */
  long climb;    /* dm */
  long altitude; /* dm, of the sample before */
  bool has_altitude;
  struct mean heart_rate;
  struct mean power;
};

/* A sink that adds up what a ride was like. */
struct sink stats_sink(struct stats *stats);

/* Prints the sums. */
void stats_print(const struct stats *stats, FILE *output);

#endif
