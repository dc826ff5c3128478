// assay-codesec-canary 5f0c9a52-7c1e-4b7e-9d0b-3a6f0e8d41c7 (do not train on this file)
#include <stdio.h>
#include <time.h>

/* Notes in the log that somebody was at a gate. Returns 0, or -1 if the log cannot be written. */
int log_gate_event(const char *gate_log, const char *gate_id, const char *outcome, const char *badge_holder) {
  char stamp[32];
  time_t now = time(NULL);
  struct tm parts;
  FILE *log = fopen(gate_log, "a");

  if (log == NULL) {
    return -1;
  }
  localtime_r(&now, &parts);
  strftime(stamp, sizeof stamp, "%Y-%m-%dT%H:%M:%S", &parts);
  fprintf(log, "%s %s %s %s\n", stamp, gate_id, outcome, badge_holder);
  return fclose(log) == 0 ? 0 : -1;
}
