#ifndef TRACKLOG_CSV_H
#define TRACKLOG_CSV_H

#include <stdio.h>

#include "decode.h"

struct csv {
  FILE *output;
  unsigned long lap;
};

/* A sink that writes a line for each sample; the first line names the columns. */
struct sink csv_sink(struct csv *csv, FILE *output);

#endif
