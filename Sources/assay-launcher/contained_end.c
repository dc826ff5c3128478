#ifdef __linux__
#define _GNU_SOURCE
#include <ctype.h>
#include <dirent.h>
#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/file.h>
#include <sys/wait.h>
#include <unistd.h>

#include "contained.h"

// How long programs have to die; one that the kernel does not let go takes the container with it.
enum { END_MICROSECONDS = 10000000 };

// Programs do not reach its folder.
static int lock = -1;

void open_run(void) {
  lock = open("/.assay/run/lock", O_RDWR | O_CREAT | O_NOFOLLOW | O_CLOEXEC, 0600);
  if (lock < 0 || flock(lock, LOCK_SH) != 0) contained_fail("take part in the lock");
}

// Kills everything of `owner` in the container at once, so that nothing is born between two looks.
static void kill_owner(uint32_t owner) {
  // With the owner's right to kill, and the superuser's no more. The first user is nobody's, so that no program can
  // send a signal here, nor this to other supervisors.
  if (setresuid(owner ^ 1, owner, 0) != 0) contained_fail("become the owner");
  kill(-1, SIGKILL);
  if (setresuid(0, 0, 0) != 0) _exit(1);
}

static int parent_of(const char *process) {
  char path[300], text[512];
  int parent = 0;
  snprintf(path, sizeof path, "/proc/%s/stat", process);
  FILE *file = fopen(path, "re");
  if (!file) return 0;
  char *line = fgets(text, sizeof text, file);
  fclose(file);
  char *behind = line ? strrchr(line, ')') : NULL;
  if (!behind || sscanf(behind + 1, " %*c %d", &parent) != 1) return 0;
  return parent;
}

// Kills the children of this process: orphans come to it, so that nothing gets lost.
static void kill_children(void) {
  DIR *processes = opendir("/proc");
  for (struct dirent *entry; processes && (entry = readdir(processes));) {
    if (!isdigit((unsigned char)entry->d_name[0])) continue;
    if (parent_of(entry->d_name) == getpid()) kill((pid_t)atoi(entry->d_name), SIGKILL);
  }
  if (processes) closedir(processes);
}

void end_all(uint32_t owner) {
  for (uint64_t end = monotonic_microseconds() + END_MICROSECONDS; monotonic_microseconds() < end;) {
    // Who has the lock alone is the last. To ask for it gives up our part, so that the last of several gets it.
    if (flock(lock, LOCK_EX | LOCK_NB) == 0) {
      kill_owner(owner);
    } else {
      kill_children();
    }
    pid_t found;
    while ((found = waitpid(-1, NULL, WNOHANG)) > 0) continue;
    if (found < 0 && errno == ECHILD) {
      close(lock);
      return;
    }
    pause_milliseconds(1);
  }
  errno = ETIMEDOUT;
  contained_fail("end the program");
}
#endif
