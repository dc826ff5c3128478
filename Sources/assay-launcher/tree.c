#ifdef __linux__
#define _GNU_SOURCE
#include <errno.h>
#include <fcntl.h>
#include <linux/mount.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mount.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <unistd.h>

#include "launcher.h"

#ifndef AT_RECURSIVE
#define AT_RECURSIVE 0x8000
#endif

static int change(int fd, uint64_t set, bool is_recursive) {
  struct mount_attr attributes = {.attr_set = set, .propagation = MS_PRIVATE};
  unsigned flags = AT_EMPTY_PATH | (is_recursive ? AT_RECURSIVE : 0);
  return (int)syscall(SYS_mount_setattr, fd, "", flags, &attributes, sizeof attributes);
}

int clone_source(const struct source *source) {
  struct stat status;
  unsigned flags = OPEN_TREE_CLONE | OPEN_TREE_CLOEXEC;
  if (source->flags & SOURCE_RECURSIVE) flags |= AT_RECURSIVE;
  if (source->flags & SOURCE_FOLDER) flags |= AT_SYMLINK_NOFOLLOW;
  int fd = (int)syscall(SYS_open_tree, AT_FDCWD, source->host, flags);
  if (fd < 0) give_up("open %s: %s", source->host, strerror(errno));
  if ((source->flags & SOURCE_FOLDER) && (fstat(fd, &status) != 0 || !S_ISDIR(status.st_mode))) {
    errno = ENOTDIR;
    give_up("open %s: it is no folder", source->host);
  }
  return fd;
}

void prepare_source(const struct source *source) {
  uint64_t set = MOUNT_ATTR_NOSUID;
  set |= source->flags & SOURCE_WRITABLE ? MOUNT_ATTR_NOEXEC : MOUNT_ATTR_RDONLY | MOUNT_ATTR_NODEV;
  if (change(source->fd, set, source->flags & SOURCE_RECURSIVE) != 0) {
    give_up("seal %s: %s", source->host, strerror(errno));
  }
}

bool attach(int fd, const char *path) {
  return syscall(SYS_move_mount, fd, "", AT_FDCWD, path, MOVE_MOUNT_F_EMPTY_PATH) == 0;
}

int make_folders(const char *path) {
  char part[4096];
  size_t count = strlen(path);
  // Mostly its parent is there already.
  if (mkdir(path, 0755) == 0 || errno == EEXIST) return 0;
  if (errno != ENOENT) return -1;
  if (count >= sizeof part) {
    errno = ENAMETOOLONG;
    return -1;
  }
  memcpy(part, path, count + 1);
  for (size_t index = 1; index <= count; index++) {
    if (part[index] != '/' && part[index] != 0) continue;
    char kept = part[index];
    part[index] = 0;
    if (mkdir(part, 0755) != 0 && errno != EEXIST) return -1;
    part[index] = kept;
  }
  return 0;
}

// A place to mount on, of the same kind as what is mounted there.
static void make_place(int fd, const char *path) {
  struct stat status;
  char parent[4096];
  if (fstat(fd, &status) != 0) give_up("look at what goes to %s: %s", path, strerror(errno));
  if (S_ISDIR(status.st_mode)) {
    if (make_folders(path) != 0) give_up("make %s: %s", path, strerror(errno));
    return;
  }
  snprintf(parent, sizeof parent, "%s", path);
  char *slash = strrchr(parent, '/');
  if (slash && slash != parent) {
    *slash = 0;
    if (make_folders(parent) != 0) give_up("make %s: %s", parent, strerror(errno));
  }
  int place = open(path, O_CREAT | O_WRONLY | O_CLOEXEC | O_NOFOLLOW, 0644);
  if (place < 0) give_up("make %s: %s", path, strerror(errno));
  close(place);
}

// A private file system in memory becomes the root, and the host's files are gone but for the sources.
static void enter_root(const struct job *job) {
  char options[128];
  if (mount(NULL, "/", NULL, MS_SLAVE | MS_REC, NULL) != 0) give_up("part the mounts: %s", strerror(errno));
  snprintf(options, sizeof options, "size=%llu,nr_inodes=%llu,mode=0755", (unsigned long long)job->bytes,
           (unsigned long long)job->inodes);
  if (mount("assay", "/tmp", "tmpfs", MS_NOSUID | MS_NODEV, options) != 0) {
    give_up("mount memory: %s", strerror(errno));
  }
  if (chdir("/tmp") != 0 || mkdir("old", 0755) != 0 || syscall(SYS_pivot_root, ".", "old") != 0 ||
      chdir("/") != 0 || umount2("/old", MNT_DETACH) != 0 || rmdir("/old") != 0) {
    give_up("change the root: %s", strerror(errno));
  }
}

static void mount_overlay(const struct overlay *overlay, size_t number) {
  char options[4096], upper[64], work[64], place[64];
  size_t used = (size_t)snprintf(options, sizeof options, "userxattr,upperdir=/cell/upper/%zu,workdir=/cell/scratch/%zu",
                                 number, number);
  snprintf(upper, sizeof upper, "/cell/upper/%zu", number);
  snprintf(work, sizeof work, "/cell/scratch/%zu", number);
  snprintf(place, sizeof place, "/cell/tree/%s", overlay->name);
  if (make_folders(upper) != 0 || make_folders(work) != 0 || make_folders(place) != 0) {
    give_up("make folders for %s: %s", overlay->inside, strerror(errno));
  }
  // A folder without layers needs no overlay; the upper folder is the tree.
  if (!overlay->lowers[0]) {
    if (mount(upper, place, NULL, MS_BIND, NULL) != 0) give_up("bind %s: %s", overlay->inside, strerror(errno));
    return;
  }
  for (char **lower = overlay->lowers; *lower && used < sizeof options; lower++) {
    const char *before = lower == overlay->lowers ? ",lowerdir=" : ":";
    used += (size_t)snprintf(options + used, sizeof options - used, "%s%s", before, *lower);
  }
  if (used >= sizeof options) give_up("stack the layers of %s: there are too many", overlay->inside);
  if (mount("overlay", place, "overlay", MS_NOSUID | MS_NODEV, options) != 0) {
    give_up("stack the layers of %s: %s", overlay->inside, strerror(errno));
  }
}

int open_pristine(const struct overlay *overlay, size_t number) {
  char options[4096], place[64];
  size_t used = 0;
  if (!overlay->lowers[0]) {
    errno = ENOENT;
    return -1;
  }
  if (!overlay->lowers[1]) return open(overlay->lowers[0], O_RDONLY | O_DIRECTORY | O_CLOEXEC);
  snprintf(place, sizeof place, "/cell/pristine/%zu", number);
  int fd = open(place, O_RDONLY | O_DIRECTORY | O_CLOEXEC);
  if (fd >= 0) return fd;
  for (char **lower = overlay->lowers; *lower && used < sizeof options; lower++) {
    const char *before = lower == overlay->lowers ? "userxattr,lowerdir=" : ":";
    used += (size_t)snprintf(options + used, sizeof options - used, "%s%s", before, *lower);
  }
  if (make_folders(place) != 0 || mount("overlay", place, "overlay", MS_RDONLY, options) != 0) return -1;
  return open(place, O_RDONLY | O_DIRECTORY | O_CLOEXEC);
}

// Makes what is not there of a path in the view. Nothing leads out of it, whatever links the layers hold.
static int make_inside(int view, const char *path, bool is_folder) {
  char part[4096];
  size_t count = strlen(path);
  int last = -1;
  if (count >= sizeof part) {
    errno = ENAMETOOLONG;
    return -1;
  }
  memcpy(part, path, count + 1);
  for (size_t index = 1, start = 1; index <= count; index++) {
    if (path[index] != '/' && path[index] != 0) continue;
    part[start - 1] = 0;
    int parent = open_inside(view, start > 1 ? part : "/", O_PATH | O_DIRECTORY, 0);
    part[start - 1] = '/';
    part[index] = 0;
    if (parent < 0) return -1;
    if (index < count || is_folder) {
      (void)mkdirat(parent, part + start, 0755);
    } else {
      last = openat(parent, part + start, O_CREAT | O_EXCL | O_WRONLY | O_CLOEXEC | O_NOFOLLOW, 0644);
      if (last >= 0) close(last);
    }
    close(parent);
    part[index] = path[index];
    start = index + 1;
  }
  return open_inside(view, path, O_PATH, 0);
}

static void show(int view, const struct view *shown) {
  int fd = (int)syscall(SYS_open_tree, AT_FDCWD, shown->place, OPEN_TREE_CLONE | OPEN_TREE_CLOEXEC | AT_RECURSIVE);
  if (fd < 0) give_up("show %s: %s", shown->inside, strerror(errno));
  uint64_t set = MOUNT_ATTR_NOSUID | MOUNT_ATTR_NODEV | (shown->is_read_only ? MOUNT_ATTR_RDONLY : 0);
  if (change(fd, set, true) != 0) give_up("seal %s: %s", shown->inside, strerror(errno));
  struct stat status;
  if (fstat(fd, &status) != 0) give_up("look at what goes to %s: %s", shown->inside, strerror(errno));
  int place = open_inside(view, shown->inside, O_PATH, 0);
  if (place < 0 && errno == ENOENT) place = make_inside(view, shown->inside, S_ISDIR(status.st_mode));
  if (place < 0) give_up("make %s: %s", shown->inside, strerror(errno));
  unsigned flags = MOVE_MOUNT_F_EMPTY_PATH | MOVE_MOUNT_T_EMPTY_PATH;
  if (syscall(SYS_move_mount, fd, "", place, "", flags) != 0) {
    give_up("show %s: %s", shown->inside, strerror(errno));
  }
  close(place);
  close(fd);
}

void build_root(struct job *job) {
  enter_root(job);
  for (char **folder = job->folders; *folder; folder++) {
    if (make_folders(*folder) != 0) give_up("make %s: %s", *folder, strerror(errno));
  }
  for (char **folder = job->shared_folders; *folder; folder++) {
    if (make_folders(*folder) != 0 || chmod(*folder, 01777) != 0) give_up("make %s: %s", *folder, strerror(errno));
  }
  for (char **link = job->links; link[0] && link[1]; link += 2) {
    if (symlink(link[0], link[1]) != 0) give_up("link %s: %s", link[1], strerror(errno));
  }
  // The root that programs see is a mount of its own, so that it can be read-only at the end.
  if (mount("/view", "/view", NULL, MS_BIND, NULL) != 0) give_up("bind the view: %s", strerror(errno));
  for (uint32_t index = 0; index < job->source_count; index++) {
    struct source *source = &job->sources[index];
    make_place(source->fd, source->place);
    if (!attach(source->fd, source->place)) give_up("attach %s: %s", source->host, strerror(errno));
    close(source->fd);
  }
  for (uint32_t index = 0; index < job->overlay_count; index++) mount_overlay(&job->overlays[index], index);
  // The machine has only so many terminals for all sandboxes together.
  const char *options = "newinstance,ptmxmode=0666,mode=0620,max=64";
  if (mount("devpts", "/view/dev/pts", "devpts", MS_NOSUID | MS_NOEXEC, options) != 0) {
    give_up("mount terminals: %s", strerror(errno));
  }
  int view = open("/view", O_PATH | O_DIRECTORY | O_CLOEXEC);
  if (view < 0) give_up("open the view: %s", strerror(errno));
  for (uint32_t index = 0; index < job->view_count; index++) show(view, &job->views[index]);
  close(view);
  if (mount(NULL, "/view", NULL, MS_BIND | MS_REMOUNT | MS_RDONLY | MS_NOSUID | MS_NODEV, NULL) != 0) {
    give_up("seal the view: %s", strerror(errno));
  }
}
#endif
