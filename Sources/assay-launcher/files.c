#ifdef __linux__
#define _GNU_SOURCE
#include <errno.h>
#include <fcntl.h>
#include <linux/openat2.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <unistd.h>

#include "launcher.h"

int open_inside(int root, const char *path, int flags, mode_t mode) {
  struct open_how how = {
      .flags = (uint64_t)(flags | O_CLOEXEC), .mode = mode, .resolve = RESOLVE_IN_ROOT | RESOLVE_NO_MAGICLINKS};
  long fd;
  int tries = 0;
  // The kernel gives up when something is renamed at the wrong moment.
  do {
    fd = syscall(SYS_openat2, root, path, &how, sizeof how);
  } while (fd < 0 && (errno == EAGAIN || errno == EINTR) && ++tries < 100);
  return (int)fd;
}

int open_file(int view, const char *path) {
  struct stat status;
  // Without waiting, because a program may have put a pipe there.
  int fd = open_inside(view, path, O_RDONLY | O_NONBLOCK | O_NOCTTY, 0);
  if (fd < 0) return -1;
  if (fstat(fd, &status) == 0 && S_ISREG(status.st_mode)) return fd;
  close(fd);
  errno = ENOENT;
  return -1;
}

// What was made, told as it really lies, behind all links.
struct made {
  int list;
  int error;
};

static void note(struct made *made, int parent, const char *name, char type) {
  char link[64], path[8192];
  snprintf(link, sizeof link, "/proc/self/fd/%d", parent);
  ssize_t count = readlink(link, path, 4096);
  if (count <= 0 || count >= 4096) {
    made->error = ENAMETOOLONG;
    return;
  }
  int more = snprintf(path + count, sizeof path - (size_t)count, "/%s", name);
  uint32_t length = (uint32_t)(count + more), permissions = 0;
  if (write(made->list, "C", 1) != 1 || write(made->list, &type, 1) != 1 ||
      write(made->list, &permissions, sizeof permissions) != sizeof permissions ||
      write(made->list, &length, sizeof length) != sizeof length ||
      write(made->list, path, length) != (ssize_t)length) {
    made->error = errno;
  }
}

// The folder of `path`, made where it is not there; `path` is cut into its parts. The last part goes to `name`.
static int enter_parent(struct made *made, int view, char *path, char **name) {
  int folder = open_inside(view, "/", O_PATH | O_DIRECTORY, 0);
  for (size_t start = 0; folder >= 0;) {
    char *slash = strchr(path + start, '/');
    if (!slash) {
      *name = path + start;
      return folder;
    }
    *slash = 0;
    if (path[start]) {
      if (mkdirat(folder, path + start, 0755) == 0) {
        note(made, folder, path + start, 'd');
      } else if (errno != EEXIST && errno != EROFS) {
        close(folder);
        return -1;
      }
      close(folder);
      // From the top again, because a link in the middle counts from there.
      folder = open_inside(view, path, O_PATH | O_DIRECTORY, 0);
    }
    *slash = '/';
    start = (size_t)(slash - path) + 1;
  }
  return -1;
}

static int fill(int fd, const char *bytes, size_t count) {
  while (count > 0) {
    ssize_t written = write(fd, bytes, count);
    if (written < 0 && errno == EINTR) continue;
    if (written < 0) return -1;
    bytes += written;
    count -= (size_t)written;
  }
  return 0;
}

static int write_file(struct made *made, int view, const char *path, const char *bytes, size_t count, bool is_program) {
  char parts[4096], *name = NULL;
  if (strlen(path) >= sizeof parts) {
    errno = ENAMETOOLONG;
    return -1;
  }
  strcpy(parts, path);
  int folder = enter_parent(made, view, parts, &name);
  if (folder < 0) return -1;
  mode_t mode = is_program ? 0755 : 0644;
  int fd = -1;
  // Whatever is there makes way: what else links to it, or what it links to, stays as it is.
  if (unlinkat(folder, name, 0) == 0 || errno == ENOENT) {
    fd = openat(folder, name, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, mode);
  }
  int result = fd < 0 ? -1 : fill(fd, bytes, count);
  int error = errno;
  if (result == 0) note(made, folder, name, 'f');
  if (fd >= 0) close(fd);
  close(folder);
  errno = error;
  return result;
}

int write_files(int view, int block) {
  struct reader reader;
  if (!reader_open(&reader, block)) return -1;
  struct made made = {.list = memfd_create("made", MFD_CLOEXEC)};
  if (made.list < 0) return -1;
  uint32_t files = read_count(&reader, 22);
  for (uint32_t index = 0; index < files && !reader.is_bad && !made.error; index++) {
    size_t count;
    const char *path = read_text(&reader);
    bool is_program = read_u32(&reader) != 0;
    const char *bytes = read_bytes(&reader, &count);
    if (!reader.is_bad && write_file(&made, view, path, bytes, count, is_program) != 0) made.error = errno;
  }
  if (reader.is_bad) made.error = EBADMSG;
  munmap((void *)reader.bytes, reader.count);
  if (!made.error) return made.list;
  close(made.list);
  errno = made.error;
  return -1;
}
#endif
