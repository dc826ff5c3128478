#ifdef __linux__
#define _GNU_SOURCE
#include <dirent.h>
#include <errno.h>
#include <fcntl.h>
#include <limits.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "contained.h"
#include "launcher.h"

// A program can make more, and deeper, than anybody wants to read. What is not told is said to be there.
enum { PATH_ROOM = 1 << 16, ENTRY_LIMIT = 1000000, DEPTH_LIMIT = 1000, BYTE_LIMIT = 64 << 20 };

struct walk {
  char path[PATH_ROOM];
  size_t entries, bytes;
  dev_t device;
  bool is_cut;
};

// How much of files that are mostly holes is still read: they take no room, so that there can be any number.
static uint64_t hollow_room = 256u << 20;

static bool has_room(const struct stat *status) {
  uint64_t size = (uint64_t)status->st_size, held = (uint64_t)status->st_blocks * 512;
  if (size <= held + (1 << 20)) return true;
  if (size > hollow_room) return false;
  hollow_room -= size;
  return true;
}

static bool digest_file(int fd, uint8_t digest[32]) {
  static char buffer[1 << 16];
  struct sha256 hash;
  struct stat status;
  if (fstat(fd, &status) != 0 || !has_room(&status)) return false;
  sha256_start(&hash);
  // No more than was there at first: a program may still write.
  for (uint64_t left = (uint64_t)status.st_size; left > 0;) {
    ssize_t count = read(fd, buffer, left < sizeof buffer ? (size_t)left : sizeof buffer);
    if (count < 0 && errno == EINTR) continue;
    if (count < 0) return false;
    if (count == 0) break;
    sha256_add(&hash, buffer, (size_t)count);
    left -= (uint64_t)count;
  }
  sha256_end(&hash, digest);
  return true;
}

static bool digest_link(int fd, uint8_t digest[32]) {
  char target[PATH_MAX];
  struct sha256 hash;
  ssize_t count = readlinkat(fd, "", target, sizeof target);
  if (count < 0) return false;
  sha256_start(&hash);
  sha256_add(&hash, target, (size_t)count);
  sha256_end(&hash, digest);
  return true;
}

void send_entry(const char *path, size_t length, const struct stat *status, int fd) {
  static char buffer[sizeof(struct contained_entry) + PATH_ROOM];
  struct contained_entry entry = {
      .size = (uint64_t)status->st_size, .mode = status->st_mode, .length = (uint32_t)length};
  if (fd >= 0 && S_ISREG(status->st_mode)) entry.has_digest = digest_file(fd, entry.digest);
  if (fd >= 0 && S_ISLNK(status->st_mode)) entry.has_digest = digest_link(fd, entry.digest);
  memcpy(buffer, &entry, sizeof entry);
  memcpy(buffer + sizeof entry, path, length);
  if (send_frame(FRAME_ENTRY, buffer, sizeof entry + length) != 0) _exit(1);
}

static int open_entry(int folder, const char *name, mode_t mode) {
  // Without waiting, because a pipe may have taken the file's place meanwhile.
  if (S_ISREG(mode)) return openat(folder, name, O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_NOCTTY | O_CLOEXEC);
  if (S_ISLNK(mode)) return openat(folder, name, O_PATH | O_NOFOLLOW | O_CLOEXEC);
  return -1;
}

static void list_folder(struct walk *walk, int folder, size_t length, int depth);

// An entry of a folder and what lies below; `false` if nothing more is to be told.
static bool list_entry(struct walk *walk, int folder, const char *name, size_t length, int depth) {
  struct stat status;
  size_t count = strlen(name), all = length + 1 + count;
  if (fstatat(folder, name, &status, AT_SYMLINK_NOFOLLOW) != 0) return true;
  // What is mounted there is not the programs'.
  if (status.st_dev != walk->device) return true;
  if (all >= PATH_ROOM || ++walk->entries > ENTRY_LIMIT || (walk->bytes += all) > BYTE_LIMIT) {
    walk->is_cut = true;
    return false;
  }
  walk->path[length] = '/';
  memcpy(walk->path + length + 1, name, count);
  int fd = open_entry(folder, name, status.st_mode);
  send_entry(walk->path, all, &status, fd);
  if (fd >= 0) close(fd);
  if (!S_ISDIR(status.st_mode)) return true;
  // Folders are held open on the way down, so that the depth is bounded.
  int below = depth < DEPTH_LIMIT ? openat(folder, name, O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC) : -1;
  if (below >= 0) {
    list_folder(walk, below, all, depth + 1);
  } else if (errno != ENOENT) {
    walk->is_cut = true;
  }
  return !walk->is_cut;
}

static void list_folder(struct walk *walk, int folder, size_t length, int depth) {
  DIR *entries = fdopendir(folder);
  if (!entries) {
    close(folder);
    walk->is_cut = true;
    return;
  }
  for (struct dirent *entry; (entry = readdir(entries));) {
    if (strcmp(entry->d_name, ".") == 0 || strcmp(entry->d_name, "..") == 0) continue;
    if (!list_entry(walk, dirfd(entries), entry->d_name, length, depth)) break;
  }
  closedir(entries);
}

int list_contained(int block) {
  struct reader reader;
  struct stat status;
  if (!reader_open(&reader, block)) contained_fail("read the path");
  const char *top = read_text(&reader);
  struct walk *walk = calloc(1, sizeof *walk);
  if (reader.is_bad || !walk || strlen(top) >= PATH_ROOM) contained_fail("read the path");
  int folder = open(top, O_RDONLY | O_DIRECTORY | O_CLOEXEC);
  if (folder < 0 || fstat(folder, &status) != 0) contained_fail("open the workspace");
  walk->device = status.st_dev;
  strcpy(walk->path, top);
  list_folder(walk, folder, strlen(top), 0);
  if (walk->is_cut) send_frame(FRAME_CUT, "", 0);
  send_frame(FRAME_DONE, "", 0);
  return 0;
}
#endif
