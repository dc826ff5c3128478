#ifdef __linux__
#define _GNU_SOURCE
#include <errno.h>
#include <fcntl.h>
#include <grp.h>
#include <sched.h>
#include <stdio.h>
#include <string.h>
#include <sys/prctl.h>
#include <sys/stat.h>
#include <unistd.h>

#include "launcher.h"

static void put(const char *path, const char *text) {
  int fd = open(path, O_WRONLY | O_CLOEXEC);
  if (fd < 0 || write(fd, text, strlen(text)) < 0) give_up("write %s: %s", path, strerror(errno));
  close(fd);
}

static void build_as_user(void) {
  char line[64];
  uid_t user = geteuid();
  gid_t group = getegid();
  if (unshare(CLONE_NEWUSER | CLONE_NEWNS | CLONE_NEWNET) != 0) {
    give_up("make a user namespace: %s", strerror(errno));
  }
  // The process may have come from a program that cannot be read, and must be able to write its own maps.
  prctl(PR_SET_DUMPABLE, 1);
  snprintf(line, sizeof line, "0 %u 1\n", user);
  put("/proc/self/uid_map", line);
  put("/proc/self/setgroups", "deny");
  snprintf(line, sizeof line, "0 %u 1\n", group);
  put("/proc/self/gid_map", line);
}

// The superuser makes the namespaces, which is possible where others may not, and maps the cell's user in them.
static void build_as_root(struct home *home) {
  home->users = namespace_mapping(0, home->owner, &home->network);
  if (home->users < 0) give_up("make a user namespace: %s", strerror(errno));
  if (setgroups(0, NULL) != 0) give_up("drop the groups: %s", strerror(errno));
}

void build_home(struct home *home) {
  if (home->owner == 0) {
    build_as_user();
  } else {
    build_as_root(home);
  }
}

// Lets the files of whoever owns the source appear as the cell's own. What cannot be mapped is read as it is.
static void map_source(struct source *source, uint32_t owner, int namespace_fd) {
  struct stat status;
  bool is_recursive = source->flags & SOURCE_RECURSIVE;
  if (!(source->flags & SOURCE_MAPPED)) return;
  if (fstat(source->fd, &status) != 0) give_up("look at %s: %s", source->host, strerror(errno));
  int other = status.st_uid == 0 ? -1 : namespace_mapping(status.st_uid, owner, NULL);
  int error = map_owner(source->fd, other >= 0 ? other : namespace_fd, is_recursive);
  if (error != 0 && (source->flags & SOURCE_REQUIRED_MAP)) {
    give_up("map the owner of %s: %s", source->host, strerror(errno));
  }
  if (other >= 0) close(other);
}

static void enter_as_root(const struct home *home) {
  if (setns(home->users, CLONE_NEWUSER) != 0) give_up("enter the user namespace: %s", strerror(errno));
  if (setns(home->network, CLONE_NEWNET) != 0) give_up("enter the network: %s", strerror(errno));
  if (unshare(CLONE_NEWNS) != 0) give_up("make a namespace of mounts: %s", strerror(errno));
  if (setresgid(0, 0, 0) != 0 || setresuid(0, 0, 0) != 0) give_up("become the user: %s", strerror(errno));
  close(home->users);
  close(home->network);
}

void leave_host(const struct home *home, struct job *job) {
  // The superuser opens the sources before it is none, because it may go where the cell's user may not.
  for (uint32_t index = 0; index < job->source_count; index++) {
    struct source *source = &job->sources[index];
    source->fd = clone_source(source);
    prepare_source(source);
    if (home->owner != 0) map_source(source, home->owner, home->users);
  }
  if (home->owner != 0) enter_as_root(home);
}
#endif
