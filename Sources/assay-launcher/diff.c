#ifdef __linux__
#define _GNU_SOURCE
#include <dirent.h>
#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <sys/xattr.h>
#include <unistd.h>

#include "launcher.h"

// A program can make more, and deeper, than anybody wants to read.
enum { MAX_CHANGES = 200000, MAX_BYTES = 32 << 20, MAX_DEPTH = 200, PART = 64 << 10 };

// What is gone or changed is listed first, because a program can make files without end to hide it behind.
struct list {
  FILE *file;
  bool is_of_new;  // Whether what is new is listed now, else what is gone or changed.
  bool is_full;
  bool is_cut;     // Something is missing.
  int error;       // Something could not be looked at.
  size_t count, bytes;
  char path[16384];
  size_t length;
  int depth;
};

static char type_of(mode_t mode) {
  if (S_ISREG(mode)) return 'f';
  if (S_ISDIR(mode)) return 'd';
  return S_ISLNK(mode) ? 'l' : 'o';
}

static void put_entry(struct list *list, char kind, mode_t mode, uint32_t length) {
  uint32_t permissions = mode & 07777;
  fputc(kind, list->file);
  fputc(type_of(mode), list->file);
  fwrite(&permissions, sizeof permissions, 1, list->file);
  fwrite(&length, sizeof length, 1, list->file);
  fwrite(list->path, 1, length, list->file);
}

static void put(struct list *list, char kind, mode_t mode) {
  size_t size = 2 + 2 * sizeof(uint32_t) + list->length;
  if (list->count == MAX_CHANGES || list->bytes + size > MAX_BYTES) {
    list->is_full = list->is_cut = true;
    return;
  }
  list->count++;
  list->bytes += size;
  put_entry(list, kind, mode, (uint32_t)list->length);
}

static bool push(struct list *list, const char *name, size_t *before) {
  size_t count = strlen(name);
  *before = list->length;
  if (list->length + count + 1 >= sizeof list->path || list->depth >= MAX_DEPTH) {
    list->is_cut = true;
    return false;
  }
  list->path[list->length++] = '/';
  memcpy(list->path + list->length, name, count);
  list->length += count;
  list->depth++;
  return true;
}

static void pop(struct list *list, size_t before) {
  list->length = before;
  list->depth--;
}

static int open_folder(int parent, const char *name) {
  return openat(parent, name, O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC);
}

static bool is_dots(const char *name) {
  return name[0] == '.' && (name[1] == 0 || (name[1] == '.' && name[2] == 0));
}

// Calls `each` for every name in the folder, which is closed at the end.
static void for_names(int folder, void (*each)(const char *, void *), void *context) {
  DIR *stream = folder >= 0 ? fdopendir(folder) : NULL;
  if (!stream) {
    if (folder >= 0) close(folder);
    return;
  }
  for (struct dirent *entry; (entry = readdir(stream));) {
    if (!is_dots(entry->d_name)) each(entry->d_name, context);
  }
  closedir(stream);
}

// MARK: everything below is one thing

struct all {
  struct list *list;
  int folder;
  char kind;
};

static void put_all(struct list *list, int parent, const char *name, char kind);

static void put_child(const char *name, void *context) {
  struct all *all = context;
  put_all(all->list, all->folder, name, all->kind);
}

static void put_all(struct list *list, int parent, const char *name, char kind) {
  struct stat status;
  size_t before;
  if (list->is_full || list->is_of_new != (kind == 'C')) return;
  if (fstatat(parent, name, &status, AT_SYMLINK_NOFOLLOW) != 0) return;
  if (!push(list, name, &before)) return;
  put(list, kind, status.st_mode);
  if (S_ISDIR(status.st_mode)) {
    struct all all = {.list = list, .folder = open_folder(parent, name), .kind = kind};
    int again = all.folder < 0 ? -1 : dup(all.folder);
    if (again < 0) list->is_cut = true;
    for_names(again, put_child, &all);
    if (all.folder >= 0) close(all.folder);
  }
  pop(list, before);
}

// MARK: comparing

static bool has_same_content(int one, int other, off_t size) {
  static char left[PART], right[PART];
  for (off_t position = 0; position < size;) {
    ssize_t count = pread(one, left, PART, position);
    if (count <= 0 || pread(other, right, (size_t)count, position) != count) return false;
    if (memcmp(left, right, (size_t)count) != 0) return false;
    position += count;
  }
  return true;
}

static bool is_same_file(int upper, int lower, const char *name, off_t size) {
  int flags = O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC;
  int one = openat(upper, name, flags), other = openat(lower, name, flags);
  bool is_same = one >= 0 && other >= 0 && has_same_content(one, other, size);
  if (one >= 0) close(one);
  if (other >= 0) close(other);
  return is_same;
}

static bool is_same_link(int upper, int lower, const char *name) {
  static char left[4096], right[4096];
  ssize_t count = readlinkat(upper, name, left, sizeof left);
  return count >= 0 && readlinkat(lower, name, right, sizeof right) == count &&
         memcmp(left, right, (size_t)count) == 0;
}

static bool is_same(int upper, int lower, const char *name, const struct stat *now, const struct stat *then) {
  if (now->st_mode != then->st_mode) return false;
  if (S_ISREG(now->st_mode)) return now->st_size == then->st_size && is_same_file(upper, lower, name, now->st_size);
  if (S_ISLNK(now->st_mode)) return is_same_link(upper, lower, name);
  return true;
}

// MARK: walking

struct walk {
  struct list *list;
  int upper, lower;
};

static void compare_folders(struct list *list, int upper, int lower);

static bool is_whiteout(const struct stat *status) { return S_ISCHR(status->st_mode) && status->st_rdev == 0; }

static void compare(const char *name, void *context) {
  struct walk *walk = context;
  struct stat now, then;
  size_t before;
  if (walk->list->is_full || fstatat(walk->upper, name, &now, AT_SYMLINK_NOFOLLOW) != 0) return;
  bool was_there = walk->lower >= 0 && fstatat(walk->lower, name, &then, AT_SYMLINK_NOFOLLOW) == 0;
  if (is_whiteout(&now)) {
    if (was_there) put_all(walk->list, walk->lower, name, 'D');
    return;
  }
  if (!was_there) {
    put_all(walk->list, walk->upper, name, 'C');
    return;
  }
  if (!push(walk->list, name, &before)) return;
  if (!walk->list->is_of_new && !is_same(walk->upper, walk->lower, name, &now, &then)) {
    put(walk->list, 'M', now.st_mode);
  }
  if (S_ISDIR(now.st_mode) || S_ISDIR(then.st_mode)) {
    int upper = S_ISDIR(now.st_mode) ? open_folder(walk->upper, name) : -1;
    if (S_ISDIR(now.st_mode) && upper < 0) walk->list->is_cut = true;
    int lower = S_ISDIR(then.st_mode) ? open_folder(walk->lower, name) : -1;
    compare_folders(walk->list, upper, lower);
    if (upper >= 0) close(upper);
    if (lower >= 0) close(lower);
  }
  pop(walk->list, before);
}

// What an opaque folder, or what is no folder any more, hides.
static void put_hidden(const char *name, void *context) {
  struct walk *walk = context;
  struct stat status;
  if (walk->upper >= 0 && fstatat(walk->upper, name, &status, AT_SYMLINK_NOFOLLOW) == 0) return;
  put_all(walk->list, walk->lower, name, 'D');
}

static bool is_opaque(int folder) {
  char value[4];
  return fgetxattr(folder, "user.overlay.opaque", value, sizeof value) == 1 && value[0] == 'y';
}

static void compare_folders(struct list *list, int upper, int lower) {
  struct walk walk = {.list = list, .upper = upper, .lower = lower};
  if (upper >= 0) for_names(dup(upper), compare, &walk);
  if (lower >= 0 && (upper < 0 || is_opaque(upper))) for_names(dup(lower), put_hidden, &walk);
}

static void list_overlay(struct list *list, const struct overlay *overlay, size_t number) {
  char path[64];
  snprintf(path, sizeof path, "/cell/upper/%zu", number);
  int upper = open(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC);
  int lower = open_pristine(overlay, number);
  if (upper < 0 || (lower < 0 && overlay->lowers[0])) list->error = errno;
  list->length = strlen(overlay->inside);
  if (list->length >= sizeof list->path) list->length = 0;
  memcpy(list->path, overlay->inside, list->length);
  list->depth = 0;
  compare_folders(list, upper, lower);
  if (upper >= 0) close(upper);
  if (lower >= 0) close(lower);
}

static void list_overlays(struct list *list, const struct job *job, bool is_of_new) {
  list->is_of_new = is_of_new;
  for (uint32_t index = 0; index < job->overlay_count; index++) list_overlay(list, &job->overlays[index], index);
}

int list_changes(struct cell *cell) {
  static struct list list;
  int fd = memfd_create("changes", MFD_CLOEXEC);
  int kept = fd < 0 ? -1 : fcntl(fd, F_DUPFD_CLOEXEC, 3);
  memset(&list, 0, sizeof list);
  list.file = kept < 0 ? NULL : fdopen(kept, "w");
  if (!list.file) return -1;
  list_overlays(&list, cell->job, false);
  list_overlays(&list, cell->job, true);
  if (list.is_cut) put_entry(&list, '+', 0, 0);
  if (fflush(list.file) != 0 || ferror(list.file)) list.error = EIO;
  fclose(list.file);
  if (!list.error) return fd;
  close(fd);
  errno = list.error;
  return -1;
}
#endif
