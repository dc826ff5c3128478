#ifdef __linux__
#define _GNU_SOURCE
#include <errno.h>
#include <fcntl.h>
#include <linux/magic.h>
#include <poll.h>
#include <stdio.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/prctl.h>
#include <sys/vfs.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

#include "contained.h"
#include "launcher.h"

int send_frame(uint8_t kind, const void *bytes, size_t count) {
  unsigned char head[5] = {kind};
  uint32_t length = htole32((uint32_t)count);
  memcpy(head + 1, &length, sizeof length);
  if (write_all(1, head, sizeof head) != 0) return -1;
  return write_all(1, bytes, count);
}

int write_all(int fd, const void *bytes, size_t count) {
  const char *from = bytes;
  while (count > 0) {
    ssize_t written = write(fd, from, count);
    if (written < 0 && errno == EINTR) continue;
    if (written < 0) return -1;
    from += written;
    count -= (size_t)written;
  }
  return 0;
}

_Noreturn void contained_fail(const char *step) {
  char text[512];
  int count = snprintf(text, sizeof text, "%s: %s", step, strerror(errno));
  send_frame(FRAME_FAILURE, text, (size_t)count);
  _exit(0);
}

// The block that stands first on standard input, behind its length of eight bytes; what follows stays unread.
static int receive_block(void) {
  uint64_t length = 0;
  unsigned char buffer[1 << 16];
  for (size_t have = 0; have < sizeof length;) {
    ssize_t count = read(0, (char *)&length + have, sizeof length - have);
    if (count < 0 && errno == EINTR) continue;
    if (count <= 0) return -1;
    have += (size_t)count;
  }
  length = le64toh(length);
  int block = memfd_create("block", MFD_CLOEXEC);
  while (block >= 0 && length > 0) {
    ssize_t count = read(0, buffer, length < sizeof buffer ? (size_t)length : sizeof buffer);
    if (count < 0 && errno == EINTR) continue;
    if (count <= 0 || write_all(block, buffer, (size_t)count) != 0) return -1;
    length -= (uint64_t)count;
  }
  return block;
}

int whole_root(void) {
  static int root = -1;
  if (root < 0) root = open("/", O_PATH | O_DIRECTORY | O_CLOEXEC);
  return root;
}

uint64_t monotonic_microseconds(void) {
  struct timespec time;
  clock_gettime(CLOCK_MONOTONIC, &time);
  return (uint64_t)time.tv_sec * 1000000 + (uint64_t)time.tv_nsec / 1000;
}

void pause_milliseconds(unsigned count) {
  struct timespec time = {.tv_sec = count / 1000, .tv_nsec = (long)(count % 1000) * 1000000};
  nanosleep(&time, NULL);
}

// The first process buries what nobody else does. It lives as long as Assay holds the other end of its input, and
// everything in the container dies with it.
static _Noreturn void hold(void) {
  struct pollfd input = {.fd = 0, .events = POLLIN};
  char ignored[256];
  for (;;) {
    while (waitpid(-1, NULL, WNOHANG) > 0) continue;
    if (poll(&input, 1, 200) <= 0) continue;
    ssize_t count = read(0, ignored, sizeof ignored);
    if (count == 0 || (count < 0 && errno != EINTR && errno != EAGAIN)) _exit(0);
  }
}

// What the kernel makes up at the moment of reading is no file of the container's, and tells of this process.
static bool is_made_up(int file) {
  struct statfs system;
  if (fstatfs(file, &system) != 0) return true;
  return system.f_type == PROC_SUPER_MAGIC || system.f_type == SYSFS_MAGIC || system.f_type == CGROUP_SUPER_MAGIC ||
         system.f_type == CGROUP2_SUPER_MAGIC;
}

// A file in pieces; whether it could be read is told behind them.
static void send_file(const char *path, uint64_t limit) {
  unsigned char buffer[1 << 16];
  int file = open_file(whole_root(), path);
  if (file < 0 || is_made_up(file)) {
    if (file >= 0) close(file);
    send_frame(FRAME_ABSENT, "", 0);
    return;
  }
  while (limit > 0) {
    ssize_t count = read(file, buffer, limit < sizeof buffer ? (size_t)limit : sizeof buffer);
    if (count < 0 && errno == EINTR) continue;
    if (count < 0) contained_fail("read the file");
    if (count == 0) break;
    if (send_frame(FRAME_DATA, buffer, (size_t)count) != 0) _exit(1);
    limit -= (uint64_t)count;
  }
  close(file);
  send_frame(FRAME_END, "", 0);
}

static int read_contained(int block) {
  struct reader reader;
  if (!reader_open(&reader, block)) contained_fail("read the paths");
  uint64_t limit = read_u64(&reader);
  char **paths = read_texts(&reader);
  if (reader.is_bad) contained_fail("read the paths");
  for (; *paths; paths++) send_file(*paths, limit);
  send_frame(FRAME_DONE, "", 0);
  return 0;
}

// Copies the read-only layers into the workspace, the lowest first.
static int fill_contained(int block) {
  struct reader reader;
  if (!reader_open(&reader, block)) contained_fail("read the layers");
  uint32_t owner = read_u32(&reader);
  const char *workspace = read_text(&reader);
  char **layers = read_texts(&reader);
  if (reader.is_bad) contained_fail("read the layers");
  int to = open(workspace, O_RDONLY | O_DIRECTORY | O_CLOEXEC);
  for (char **layer = layers; *layer; layer++) {
    int from = open(*layer, O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    if (from < 0 || to < 0 || copy_folder(from, to, owner, 0) != 0) contained_fail("copy a layer");
  }
  send_frame(FRAME_DONE, "", 0);
  return 0;
}

int contained_main(const char *role) {
  if (strcmp(role, "hold") == 0) hold();
  // Programs must neither read this process nor reach its files.
  if (prctl(PR_SET_DUMPABLE, 0) != 0) contained_fail("hide");
  int block = receive_block();
  if (block < 0) contained_fail("receive the job");
  if (strcmp(role, "run") == 0) return run_contained(block);
  if (strcmp(role, "write") == 0) return write_contained(block);
  if (strcmp(role, "read") == 0) return read_contained(block);
  if (strcmp(role, "list") == 0) return list_contained(block);
  if (strcmp(role, "fill") == 0) return fill_contained(block);
  fprintf(stderr, "assay-launcher: no such role\n");
  return 2;
}
#endif
