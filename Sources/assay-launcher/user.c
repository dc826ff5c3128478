#ifdef __linux__
#define _GNU_SOURCE
#include <errno.h>
#include <fcntl.h>
#include <grp.h>
#include <sched.h>
#include <stdio.h>
#include <string.h>
#include <sys/prctl.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

#include "launcher.h"

enum { SPACES = CLONE_NEWUSER | CLONE_NEWNS | CLONE_NEWNET };

static void put(const char *path, const char *text) {
  int fd = open(path, O_WRONLY | O_CLOEXEC);
  if (fd < 0 || write(fd, text, strlen(text)) < 0) give_up("write %s: %s", path, strerror(errno));
  close(fd);
}

static void leave_as_user(struct job *job) {
  char line[64];
  uid_t user = geteuid();
  gid_t group = getegid();
  if (unshare(SPACES) != 0) give_up("make a user namespace: %s", strerror(errno));
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

// One namespace maps user 0 of the disk to the cell's user, for every source that belongs to user 0.
static void map_sources(struct job *job) {
  bool is_needed = false;
  for (uint32_t index = 0; index < job->source_count; index++) {
    if (job->sources[index].flags & SOURCE_MAPPED) is_needed = true;
  }
  if (!is_needed) return;
  int namespace_fd = namespace_mapping(0, job->owner);
  if (namespace_fd < 0) give_up("make a user namespace: %s", strerror(errno));
  for (uint32_t index = 0; index < job->source_count; index++) {
    map_source(&job->sources[index], job->owner, namespace_fd);
  }
  close(namespace_fd);
}

// Waits until the parent is in its namespace and writes its maps, which only a user outside may do.
static _Noreturn void write_parent_maps(uint32_t owner, int link) {
  char byte, path[64], line[64];
  pid_t parent = getppid();
  int count = snprintf(line, sizeof line, "0 %u 1\n", owner);
  if (read(link, &byte, 1) != 1) _exit(1);
  const char *names[] = {"uid_map", "gid_map"};
  for (int index = 0; index < 2; index++) {
    snprintf(path, sizeof path, "/proc/%d/%s", parent, names[index]);
    int fd = open(path, O_WRONLY | O_CLOEXEC);
    if (fd < 0 || write(fd, line, (size_t)count) != count) _exit(errno & 0xff);
    close(fd);
  }
  _exit(0);
}

static void leave_as_root(struct job *job) {
  int ends[2], status = 0;
  for (uint32_t index = 0; index < job->source_count; index++) {
    job->sources[index].fd = clone_source(&job->sources[index]);
    prepare_source(&job->sources[index]);
  }
  map_sources(job);
  if (setgroups(0, NULL) != 0) give_up("drop the groups: %s", strerror(errno));
  if (socketpair(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0, ends) != 0) give_up("socketpair: %s", strerror(errno));
  pid_t child = fork();
  if (child == 0) write_parent_maps(job->owner, ends[1]);
  close(ends[1]);
  if (child < 0) give_up("fork: %s", strerror(errno));
  if (unshare(SPACES) != 0) give_up("make a user namespace: %s", strerror(errno));
  if (write(ends[0], "", 1) != 1 || waitpid(child, &status, 0) != child || status != 0) {
    give_up("map the user %u: %s", job->owner, strerror(WIFEXITED(status) ? WEXITSTATUS(status) : EIO));
  }
  close(ends[0]);
  if (setresgid(0, 0, 0) != 0 || setresuid(0, 0, 0) != 0) give_up("become the user: %s", strerror(errno));
}

void leave_host(struct job *job) {
  if (job->owner == 0) {
    leave_as_user(job);
  } else {
    leave_as_root(job);
  }
}
#endif
