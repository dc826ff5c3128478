#ifdef __linux__
#define _GNU_SOURCE
#include <errno.h>
#include <fcntl.h>
#include <linux/mount.h>
#include <sched.h>
#include <signal.h>
#include <stdio.h>
#include <sys/socket.h>
#include <sys/syscall.h>
#include <sys/wait.h>
#include <unistd.h>

#include "launcher.h"

#ifndef MOUNT_ATTR_IDMAP
#define MOUNT_ATTR_IDMAP 0x00100000
#endif
#ifndef AT_RECURSIVE
#define AT_RECURSIVE 0x8000
#endif

int map_owner(int fd, int namespace_fd, bool is_recursive) {
  struct mount_attr attributes = {.attr_set = MOUNT_ATTR_IDMAP, .userns_fd = (uint64_t)namespace_fd};
  unsigned flags = AT_EMPTY_PATH | (is_recursive ? AT_RECURSIVE : 0);
  return (int)syscall(SYS_mount_setattr, fd, "", flags, &attributes, sizeof attributes);
}

static int write_file(const char *path, const char *text, int count) {
  int fd = open(path, O_WRONLY | O_CLOEXEC);
  if (fd < 0) return -1;
  ssize_t written = write(fd, text, (size_t)count);
  close(fd);
  return written == count ? 0 : -1;
}

static int write_maps(pid_t process, uint32_t from, uint32_t to) {
  char path[64], line[64];
  int count = snprintf(line, sizeof line, "%u %u 1\n", from, to);
  snprintf(path, sizeof path, "/proc/%d/uid_map", process);
  if (write_file(path, line, count) != 0) return -1;
  snprintf(path, sizeof path, "/proc/%d/gid_map", process);
  return write_file(path, line, count);
}

// Lives until the namespace is held by a descriptor. It shares memory with us, as after vfork(2), because copying
// the tables of our memory is what takes long about fork(2).
static int linger(void *context) {
  const int *ends = context;
  char byte;
  close(ends[0]);
  while (read(ends[1], &byte, 1) > 0) continue;
  _exit(0);
}

static int open_namespace(pid_t process, const char *name) {
  char path[64];
  snprintf(path, sizeof path, "/proc/%d/ns/%s", process, name);
  return open(path, O_RDONLY | O_CLOEXEC);
}

int namespace_mapping(uint32_t from, uint32_t to, int *network) {
  static char stack[16 << 10] __attribute__((aligned(16)));
  int ends[2], fd = -1, flags = CLONE_NEWUSER | CLONE_VM | SIGCHLD;
  if (socketpair(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0, ends) != 0) return -1;
  if (network) flags |= CLONE_NEWNET;
  pid_t child = clone(linger, stack + sizeof stack, flags, ends);
  if (child > 0 && write_maps(child, from, to) == 0) {
    if (network) *network = open_namespace(child, "net");
    if (!network || *network >= 0) fd = open_namespace(child, "user");
  }
  int error = errno;
  close(ends[0]);
  close(ends[1]);
  if (child > 0) waitpid(child, NULL, 0);
  errno = error;
  return fd;
}
#endif
