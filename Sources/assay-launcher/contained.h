// What the launcher does inside a container: it watches programs, and moves files.
#ifndef CONTAINED_H
#define CONTAINED_H

#include <endian.h>
#include <signal.h>
#include <stddef.h>
#include <stdint.h>

// Kinds of the frames on standard output: kind, little-endian length, bytes.
enum {
  FRAME_OUTPUT = 1,
  FRAME_ERRORS = 2,
  FRAME_ENDING = 3,   // struct contained_ending
  FRAME_DATA = 4,
  FRAME_ENTRY = 5,    // size, time of change, inode, mode, length of the path, path
  FRAME_DONE = 6,
  FRAME_ABSENT = 7,
  FRAME_FAILURE = 8,  // What went wrong, in words.
  FRAME_END = 9,      // Of a file.
};

struct contained_ending {
  uint32_t kind;      // As in struct claunch_ending.
  int32_t status;
  uint64_t cpu_microseconds, wall_microseconds;
  uint32_t killed, denied;  // What the container's cgroups counted meanwhile.
};

int contained_main(const char *role);
int send_frame(uint8_t kind, const void *bytes, size_t count);
int write_all(int fd, const void *bytes, size_t count);
_Noreturn void contained_fail(const char *step);
// Sleeps until there is a child again, or for a while.
void pause_for_children(void);
int run_contained(int block);
int copy_folder(int from, int to, uint32_t owner, int depth);

#endif
