// What the launcher does inside a container: it watches programs, and moves files.
#ifndef CONTAINED_H
#define CONTAINED_H

#include <endian.h>
#include <signal.h>
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <sys/stat.h>

// Kinds of the frames on standard output: kind, little-endian length, bytes.
enum {
  FRAME_OUTPUT = 1,
  FRAME_ERRORS = 2,
  FRAME_ENDING = 3,   // struct contained_ending
  FRAME_DATA = 4,
  FRAME_ENTRY = 5,    // struct contained_entry, path
  FRAME_DONE = 6,
  FRAME_ABSENT = 7,
  FRAME_FAILURE = 8,  // What went wrong, in words.
  FRAME_END = 9,      // Of a file.
  FRAME_CUT = 10,     // There is more than is told.
};

struct contained_ending {
  uint32_t kind;      // As in struct claunch_ending.
  int32_t status;
  uint64_t cpu_microseconds, wall_microseconds;
  uint32_t killed, denied;  // What the container's own limits did meanwhile.
  uint32_t outer;           // Kills and denials for which its own limits are no reason.
  uint32_t reserved;
};

struct contained_entry {
  uint64_t size;
  uint32_t mode, has_digest, length, reserved;
  uint8_t digest[32];  // Of a file's content or a link's target.
};

int contained_main(const char *role);
int send_frame(uint8_t kind, const void *bytes, size_t count);
int write_all(int fd, const void *bytes, size_t count);
_Noreturn void contained_fail(const char *step);
// The root of the container.
int whole_root(void);
uint64_t monotonic_microseconds(void);
void pause_milliseconds(unsigned count);

int run_contained(int block);
int write_contained(int block);
int list_contained(int block);
int copy_folder(int from, int to, uint32_t owner, int depth);

// MARK: contained_list.c

// Tells of a file: its content is digested through `fd`, of a link the target is, unless `fd` is -1.
void send_entry(const char *path, size_t length, const struct stat *status, int fd);

// MARK: contained_end.c

// Takes part in the lock that says whether other programs run.
void open_run(void);
// Ends everything that descends from this process and belongs to `owner`; fails if something does not end.
void end_all(uint32_t owner);

// MARK: contained_count.c

// What the container's control groups have counted.
struct happenings {
  uint64_t kills, full_memory, denials;
};

struct happenings happenings_now(void);
// Sorts what happened since `before` into what the container's own limits did and what others did.
void attribute(const struct happenings *before, struct contained_ending *ending);
// Fails unless everything that can be written to is memory of the container.
void check_mounts(void);

// MARK: sha256.c

struct sha256 {
  uint32_t state[8];
  uint64_t count;
  uint8_t block[64];
};

void sha256_start(struct sha256 *hash);
void sha256_add(struct sha256 *hash, const void *bytes, size_t count);
void sha256_end(struct sha256 *hash, uint8_t digest[32]);

#endif
