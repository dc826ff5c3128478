#ifdef __linux__
#define _GNU_SOURCE
#include <dirent.h>
#include <errno.h>
#include <fcntl.h>
#include <limits.h>
#include <stdio.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "contained.h"

static int copy_bytes(int from, int to) {
  char buffer[1 << 16];
  for (;;) {
    ssize_t count = read(from, buffer, sizeof buffer);
    if (count < 0 && errno == EINTR) continue;
    if (count <= 0) return (int)count;
    if (write_all(to, buffer, (size_t)count) != 0) return -1;
  }
}

static int copy_file(int from, int to, const char *name, mode_t mode, uint32_t owner) {
  int source = openat(from, name, O_RDONLY | O_NOFOLLOW | O_CLOEXEC);
  if (source < 0) return -1;
  unlinkat(to, name, 0);
  int target = openat(to, name, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, mode & 0777);
  int result = target < 0 ? -1 : copy_bytes(source, target);
  if (result == 0) result = fchown(target, owner, owner) | fchmod(target, mode & 0777);
  if (target >= 0) close(target);
  close(source);
  return result;
}

static int copy_link(int from, int to, const char *name, uint32_t owner) {
  char target[PATH_MAX];
  ssize_t count = readlinkat(from, name, target, sizeof target - 1);
  if (count < 0) return -1;
  target[count] = 0;
  unlinkat(to, name, 0);
  return symlinkat(target, to, name) | fchownat(to, name, owner, owner, AT_SYMLINK_NOFOLLOW);
}

static int copy_below(int from, int to, const char *name, mode_t mode, uint32_t owner, int depth) {
  // A file of a layer below makes way; a folder stays, and is merged.
  unlinkat(to, name, 0);
  if (mkdirat(to, name, 0700) != 0 && errno != EEXIST) return -1;
  int source = openat(from, name, O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC);
  int target = openat(to, name, O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC);
  if (source < 0 || target < 0) return -1;
  int result = fchown(target, owner, owner) | fchmod(target, mode & 0777);
  if (result == 0) result = copy_folder(source, target, owner, depth + 1);
  close(target);
  return result;
}

// Closes `from`.
int copy_folder(int from, int to, uint32_t owner, int depth) {
  DIR *entries = fdopendir(from);
  int result = depth > 400 || !entries ? -1 : 0;
  for (struct dirent *entry; result == 0 && (entry = readdir(entries));) {
    struct stat status;
    const char *name = entry->d_name;
    if (strcmp(name, ".") == 0 || strcmp(name, "..") == 0) continue;
    if (fstatat(dirfd(entries), name, &status, AT_SYMLINK_NOFOLLOW) != 0) continue;
    if (S_ISDIR(status.st_mode)) {
      result = copy_below(dirfd(entries), to, name, status.st_mode, owner, depth);
    } else if (S_ISREG(status.st_mode)) {
      result = copy_file(dirfd(entries), to, name, status.st_mode, owner);
    } else if (S_ISLNK(status.st_mode)) {
      result = copy_link(dirfd(entries), to, name, owner);
    }
  }
  if (entries) closedir(entries);
  return result;
}
#endif
