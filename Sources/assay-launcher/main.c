#ifdef __linux__
#include <stdio.h>
#include <string.h>

#include "contained.h"
#include "launcher.h"

int main(int count, char **arguments) {
  if (count == 2 && strcmp(arguments[1], "cell") == 0) return cell_main();
  if (count == 2 && strcmp(arguments[1], "init") == 0) return init_main();
  if (count == 3 && strcmp(arguments[1], "contained") == 0) return contained_main(arguments[2]);
  fprintf(stderr, "assay-launcher is started by assay, and does nothing by itself\n");
  return 2;
}
#else
#include <stdio.h>

int main(void) {
  fprintf(stderr, "assay-launcher needs Linux\n");
  return 2;
}
#endif
