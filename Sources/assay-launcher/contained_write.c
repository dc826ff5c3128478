#ifdef __linux__
#define _GNU_SOURCE
#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <string.h>
#include <unistd.h>

#include "contained.h"
#include "launcher.h"

// Files are written with the rights of the superuser, because a program may have locked its folders; therefore
// nothing is written outside of the file systems that are the programs' own.
struct target {
  uint32_t owner;
  dev_t devices[2];
};

static bool belongs(const struct target *target, int fd) {
  struct stat status;
  if (fstat(fd, &status) != 0) return false;
  if (status.st_dev == target->devices[0] || status.st_dev == target->devices[1]) return true;
  errno = EACCES;
  return false;
}

// Tells what was made, as it really lies, behind all links.
static int tell_made(int fd, const char *name) {
  char link[64], path[8192];
  struct stat status;
  snprintf(link, sizeof link, "/proc/self/fd/%d", fd);
  ssize_t count = readlink(link, path, 4096);
  if (count <= 0 || count >= 4096) {
    errno = ENAMETOOLONG;
    return -1;
  }
  int more = name ? snprintf(path + count, sizeof path - (size_t)count, "/%s", name) : 0;
  int file = name ? openat(fd, name, O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC) : -1;
  int result = name ? (file < 0 ? -1 : fstat(file, &status)) : fstat(fd, &status);
  if (result == 0) send_entry(path, (size_t)(count + more), &status, file);
  if (file >= 0) close(file);
  return result;
}

// A folder on the way, made where it is not there, in `parent`, which `path` leads to.
static int enter_folder(const struct target *target, int parent, const char *path, const char *name) {
  // From the top each time, because a link in the middle counts from there.
  int folder = open_inside(whole_root(), path, O_PATH | O_DIRECTORY, 0);
  if (folder >= 0 || errno != ENOENT) return folder;
  if (!belongs(target, parent) || mkdirat(parent, name, 0755) != 0) return -1;
  folder = open_inside(whole_root(), path, O_RDONLY | O_DIRECTORY | O_NOFOLLOW, 0);
  if (folder < 0) return -1;
  if (belongs(target, folder) && fchown(folder, target->owner, target->owner) == 0 && tell_made(folder, NULL) == 0) {
    return folder;
  }
  close(folder);
  return -1;
}

// The folder that `path` lies in; `path` is cut into its parts. The last part goes to `name`.
static int enter_parent(const struct target *target, char *path, char **name) {
  int folder = open_inside(whole_root(), "/", O_PATH | O_DIRECTORY, 0);
  for (size_t start = 0; folder >= 0;) {
    char *slash = strchr(path + start, '/');
    *name = path + start;
    if (!slash) break;
    *slash = 0;
    if (path[start]) {
      int next = enter_folder(target, folder, path, path + start);
      close(folder);
      folder = next;
    }
    *slash = '/';
    start = (size_t)(slash - path) + 1;
  }
  return folder;
}

static int make_file(const struct target *target, int folder, const char *name, const char *bytes, size_t count,
                     mode_t mode) {
  // Whatever is there makes way: what else links to it, or what it links to, stays as it is.
  if (!belongs(target, folder) || (unlinkat(folder, name, 0) != 0 && errno != ENOENT)) return -1;
  int fd = openat(folder, name, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0600);
  if (fd < 0) return -1;
  int result = write_all(fd, bytes, count);
  if (result == 0) result = fchown(fd, target->owner, target->owner);
  if (result == 0) result = fchmod(fd, mode);
  close(fd);
  return result;
}

static void write_file(const struct target *target, const char *path, const char *bytes, size_t count, mode_t mode) {
  char parts[4096], *name = parts;
  errno = ENAMETOOLONG;
  if (strlen(path) >= sizeof parts) contained_fail("write a file");
  strcpy(parts, path);
  int folder = enter_parent(target, parts, &name);
  if (folder < 0 || make_file(target, folder, name, bytes, count, mode) != 0 || tell_made(folder, name) != 0) {
    contained_fail("write a file");
  }
  close(folder);
}

int write_contained(int block) {
  struct reader reader;
  struct stat workspace, temporary;
  if (!reader_open(&reader, block)) contained_fail("read the files");
  struct target target = {.owner = read_u32(&reader)};
  if (stat(read_text(&reader), &workspace) != 0 || stat("/tmp", &temporary) != 0) contained_fail("find the workspace");
  target.devices[0] = workspace.st_dev;
  target.devices[1] = temporary.st_dev;
  umask(022);
  uint32_t files = read_count(&reader, 22);
  for (uint32_t index = 0; index < files && !reader.is_bad; index++) {
    size_t count;
    const char *path = read_text(&reader);
    mode_t mode = read_u32(&reader) ? 0755 : 0644;
    const char *bytes = read_bytes(&reader, &count);
    if (!reader.is_bad) write_file(&target, path, bytes, count, mode);
  }
  if (reader.is_bad) contained_fail("read the files");
  send_frame(FRAME_DONE, "", 0);
  return 0;
}
#endif
