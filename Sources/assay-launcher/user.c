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

static void leave_as_user(struct job *job) {
  char line[64];
  uid_t user = geteuid();
  gid_t group = getegid();
  if (unshare(CLONE_NEWUSER | CLONE_NEWNS | CLONE_NEWNET) != 0) give_up("make a user namespace: %s", strerror(errno));
  // The process may have come from a program that cannot be read, and must be able to write its own maps.
  prctl(PR_SET_DUMPABLE, 1);
  snprintf(line, sizeof line, "0 %u 1\n", user);
  put("/proc/self/uid_map", line);
  put("/proc/self/setgroups", "deny");
  snprintf(line, sizeof line, "0 %u 1\n", group);
  put("/proc/self/gid_map", line);
  for (uint32_t index = 0; index < job->source_count; index++) {
    job->sources[index].fd = clone_source(&job->sources[index]);
    prepare_source(&job->sources[index]);
  }
}

// Lets the files of whoever owns the source appear as the cell's own. What cannot be mapped is read as it is.
static void map_source(struct source *source, uint32_t owner, int namespace_fd) {
  struct stat status;
  bool is_recursive = source->flags & SOURCE_RECURSIVE;
  if (!(source->flags & SOURCE_MAPPED)) return;
  if (fstat(source->fd, &status) != 0) give_up("look at %s: %s", source->host, strerror(errno));
  int other = status.st_uid == 0 ? -1 : namespace_mapping(status.st_uid, owner);
  int error = map_owner(source->fd, other >= 0 ? other : namespace_fd, is_recursive);
  if (error != 0 && (source->flags & SOURCE_REQUIRED_MAP)) {
    give_up("map the owner of %s: %s", source->host, strerror(errno));
  }
  if (other >= 0) close(other);
}

static void leave_as_root(struct job *job) {
  // The superuser makes the namespace, which is possible where others may not, and maps the cell's user in it.
  int namespace_fd = namespace_mapping(0, job->owner);
  if (namespace_fd < 0) give_up("make a user namespace: %s", strerror(errno));
  for (uint32_t index = 0; index < job->source_count; index++) {
    struct source *source = &job->sources[index];
    source->fd = clone_source(source);
    prepare_source(source);
    map_source(source, job->owner, namespace_fd);
  }
  if (setgroups(0, NULL) != 0) give_up("drop the groups: %s", strerror(errno));
  if (setns(namespace_fd, CLONE_NEWUSER) != 0) give_up("enter the user namespace: %s", strerror(errno));
  if (unshare(CLONE_NEWNS | CLONE_NEWNET) != 0) give_up("make namespaces: %s", strerror(errno));
  if (setresgid(0, 0, 0) != 0 || setresuid(0, 0, 0) != 0) give_up("become the user: %s", strerror(errno));
  close(namespace_fd);
}

void leave_host(struct job *job) {
  if (job->owner == 0) {
    leave_as_user(job);
  } else {
    leave_as_root(job);
  }
}
#endif
