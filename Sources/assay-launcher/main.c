#ifdef __linux__
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "contained.h"
#include "launcher.h"

int main(int count, char **arguments) {
  if (count == 4 && strcmp(arguments[1], "cell") == 0) {
    return cell_main((unsigned)strtoul(arguments[2], NULL, 10), (uint32_t)strtoul(arguments[3], NULL, 10));
  }
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
