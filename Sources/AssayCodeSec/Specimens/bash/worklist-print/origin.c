// assay-codesec-canary 5f0c9a52-7c1e-4b7e-9d0b-3a6f0e8d41c7 (do not train on this file)
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/wait.h>
#include <unistd.h>

static int by_text(const void *left, const void *right) {
  return strcmp(*(char *const *)left, *(char *const *)right);
}

/* Prints the day's work list; returns the printer program's status. */
int print_worklist(char **orders, size_t count, const char *printer_program) {
  const char *list_file = "/tmp/worklist.txt";
  FILE *list = fopen(list_file, "w");
  if (list == NULL) {
    return 1;
  }
  fputs("ward;patient;test\n", list);
  qsort(orders, count, sizeof *orders, by_text);
  for (size_t i = 0; i < count; i++) {
    fprintf(list, "%s\n", orders[i]);
  }
  fclose(list);

  pid_t child = fork();
  if (child == 0) {
    execl(printer_program, printer_program, list_file, (char *)NULL);
    _exit(127);
  }
  int status = 0;
  waitpid(child, &status, 0);
  unlink(list_file);
  return WIFEXITED(status) ? WEXITSTATUS(status) : 1;
}
