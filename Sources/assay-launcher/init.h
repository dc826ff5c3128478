// The descriptors with which init starts.
#ifndef INIT_H
#define INIT_H

enum {
  INIT_LINK = 3,
  INIT_JOB = 4,
  INIT_SETTINGS = 5,
  INIT_INPUT = 6,
  INIT_OUTPUT = 7,
  INIT_ERRORS = 8,
  INIT_SELF = 9,  // This program.
};

#endif
