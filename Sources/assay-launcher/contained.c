#ifdef __linux__
#define _GNU_SOURCE
#include <dirent.h>
#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/prctl.h>
#include <sys/stat.h>
#include <sys/wait.h>
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

static int all_of_it(void) {
  static int root = -1;
  if (root < 0) root = open("/", O_PATH | O_DIRECTORY | O_CLOEXEC);
  return root;
}

static int hold(void) {
  // The first process buries what nobody else does, and ends with the container.
  signal(SIGTERM, SIG_DFL);
  for (;;) {
    if (waitpid(-1, NULL, 0) < 0) pause_for_children();
  }
}

static int write_contained(int block) {
  struct reader reader;
  if (!reader_open(&reader, block)) contained_fail("read the files");
  uint32_t owner = read_u32(&reader);
  int files = memfd_create("files", MFD_CLOEXEC);
  if (reader.is_bad || files < 0 ||
      write_all(files, reader.bytes + reader.position, reader.count - reader.position) != 0) {
    contained_fail("read the files");
  }
  if (owner && (setgid(owner) != 0 || setuid(owner) != 0)) contained_fail("become the owner");
  int made = write_files(all_of_it(), files);
  if (made < 0) contained_fail("write the files");
  send_frame(FRAME_DONE, "", 0);
  return 0;
}

// A file in pieces; whether it could be read is told behind them.
static void send_file(const char *path, uint64_t limit) {
  unsigned char buffer[1 << 16];
  int file = open_file(all_of_it(), path);
  if (file < 0) {
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

// MARK: listing

enum { PATH_ROOM = 1 << 16, ENTRY_LIMIT = 200000 };

struct walk {
  char path[PATH_ROOM];
  uint32_t entries;
};

static void list_entry(struct walk *walk, size_t length, const struct stat *status) {
  struct {
    uint64_t size, changed, inode;
    uint32_t mode, length;
  } head = {.size = (uint64_t)status->st_size,
            .changed = (uint64_t)status->st_ctim.tv_sec * 1000000000u + (uint64_t)status->st_ctim.tv_nsec,
            .inode = status->st_ino,
            .mode = status->st_mode,
            .length = (uint32_t)length};
  char buffer[sizeof head + PATH_ROOM];
  memcpy(buffer, &head, sizeof head);
  memcpy(buffer + sizeof head, walk->path, length);
  send_frame(FRAME_ENTRY, buffer, sizeof head + length);
}

static void list_folder(struct walk *walk, int folder, size_t length, int depth) {
  DIR *entries = fdopendir(folder);
  if (!entries) {
    close(folder);
    return;
  }
  for (struct dirent *entry; (entry = readdir(entries)) && walk->entries < ENTRY_LIMIT;) {
    struct stat status;
    size_t count = strlen(entry->d_name);
    if (strcmp(entry->d_name, ".") == 0 || strcmp(entry->d_name, "..") == 0) continue;
    if (length + 1 + count >= PATH_ROOM) continue;
    if (fstatat(dirfd(entries), entry->d_name, &status, AT_SYMLINK_NOFOLLOW) != 0) continue;
    walk->path[length] = '/';
    memcpy(walk->path + length + 1, entry->d_name, count);
    walk->entries++;
    list_entry(walk, length + 1 + count, &status);
    // Folders are held open on the way down, so that the depth is bounded.
    if (S_ISDIR(status.st_mode) && depth < 400) {
      int below = openat(dirfd(entries), entry->d_name, O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC);
      if (below >= 0) list_folder(walk, below, length + 1 + count, depth + 1);
    }
  }
  closedir(entries);
}

static int list_contained(int block) {
  struct reader reader;
  if (!reader_open(&reader, block)) contained_fail("read the path");
  const char *top = read_text(&reader);
  struct walk *walk = calloc(1, sizeof *walk);
  if (reader.is_bad || !walk || strlen(top) >= PATH_ROOM) contained_fail("read the path");
  int folder = open(top, O_RDONLY | O_DIRECTORY | O_CLOEXEC);
  if (folder < 0) contained_fail("open the workspace");
  strcpy(walk->path, top);
  list_folder(walk, folder, strlen(top), 0);
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
  if (strcmp(role, "hold") == 0) return hold();
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
