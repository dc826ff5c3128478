#ifdef __linux__
#define _GNU_SOURCE
#include "CLaunch.h"

#include <errno.h>
#include <fcntl.h>
#include <pthread.h>
#include <signal.h>
#include <spawn.h>
#include <stdio.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/socket.h>
#include <unistd.h>

#ifndef MFD_NOEXEC_SEAL
#define MFD_NOEXEC_SEAL 0x0008U
#endif

static int write_all(int fd, const char *bytes, size_t count) {
  while (count > 0) {
    ssize_t written = write(fd, bytes, count);
    if (written < 0 && errno == EINTR) continue;
    if (written < 0) return -1;
    bytes += written;
    count -= (size_t)written;
  }
  return 0;
}

int claunch_sealed(const void *bytes, size_t count) {
  // Kernels before 6.3 do not know the flag against execution.
  int fd = memfd_create("assay", MFD_CLOEXEC | MFD_ALLOW_SEALING | MFD_NOEXEC_SEAL);
  if (fd < 0) fd = memfd_create("assay", MFD_CLOEXEC | MFD_ALLOW_SEALING);
  if (fd < 0) return -1;
  if (write_all(fd, bytes, count) != 0 || lseek(fd, 0, SEEK_SET) != 0 ||
      fcntl(fd, F_ADD_SEALS, F_SEAL_SHRINK | F_SEAL_GROW | F_SEAL_WRITE | F_SEAL_SEAL) != 0) {
    close(fd);
    return -1;
  }
  return fd;
}

int claunch_send(int socket, const void *bytes, size_t count, const int *fds, size_t fd_count) {
  union {
    char room[CMSG_SPACE(sizeof(int) * CLAUNCH_MAX_FDS)];
    struct cmsghdr alignment;
  } control;
  struct iovec part = {.iov_base = (void *)bytes, .iov_len = count};
  struct msghdr message = {.msg_iov = &part, .msg_iovlen = 1};
  if (fd_count > CLAUNCH_MAX_FDS) {
    errno = EINVAL;
    return -1;
  }
  if (fd_count > 0) {
    memset(&control, 0, sizeof control);
    message.msg_control = control.room;
    message.msg_controllen = CMSG_SPACE(sizeof(int) * fd_count);
    struct cmsghdr *header = CMSG_FIRSTHDR(&message);
    header->cmsg_level = SOL_SOCKET;
    header->cmsg_type = SCM_RIGHTS;
    header->cmsg_len = CMSG_LEN(sizeof(int) * fd_count);
    memcpy(CMSG_DATA(header), fds, sizeof(int) * fd_count);
  }
  ssize_t sent;
  do {
    sent = sendmsg(socket, &message, MSG_NOSIGNAL);
  } while (sent < 0 && errno == EINTR);
  return sent == (ssize_t)count ? 0 : -1;
}

ssize_t claunch_receive(int socket, void *bytes, size_t room, int *fds, size_t *fd_count) {
  union {
    char room[CMSG_SPACE(sizeof(int) * CLAUNCH_MAX_FDS)];
    struct cmsghdr alignment;
  } control;
  struct iovec part = {.iov_base = bytes, .iov_len = room};
  struct msghdr message = {
      .msg_iov = &part, .msg_iovlen = 1, .msg_control = control.room, .msg_controllen = sizeof control.room};
  size_t wanted = *fd_count;
  *fd_count = 0;
  ssize_t count;
  do {
    count = recvmsg(socket, &message, MSG_CMSG_CLOEXEC);
  } while (count < 0 && errno == EINTR);
  if (count < 0) return -1;
  for (struct cmsghdr *header = CMSG_FIRSTHDR(&message); header; header = CMSG_NXTHDR(&message, header)) {
    if (header->cmsg_level != SOL_SOCKET || header->cmsg_type != SCM_RIGHTS) continue;
    size_t found = (header->cmsg_len - CMSG_LEN(0)) / sizeof(int);
    for (size_t index = 0; index < found; index++) {
      int fd;
      memcpy(&fd, CMSG_DATA(header) + index * sizeof(int), sizeof fd);
      if (*fd_count < wanted) {
        fds[(*fd_count)++] = fd;
      } else {
        close(fd);
      }
    }
  }
  return count;
}

int claunch_socket_pair(int sockets[2]) {
  return socketpair(AF_UNIX, SOCK_SEQPACKET | SOCK_CLOEXEC, 0, sockets);
}

int claunch_pipe(int ends[2], uid_t owner) {
  if (pipe2(ends, O_CLOEXEC) != 0) return -1;
  int isReady = fcntl(ends[0], F_SETFL, O_NONBLOCK) == 0;
  // Programs open their streams by name (/dev/stdout), which asks for the owner.
  if (isReady && owner != 0) isReady = fchown(ends[1], owner, owner) == 0;
  if (isReady) return 0;
  close(ends[0]);
  close(ends[1]);
  return -1;
}

pid_t claunch_spawn(const char *path, uint32_t owner, const int *fds, size_t fd_count) {
  posix_spawn_file_actions_t actions;
  posix_spawnattr_t attributes;
  sigset_t none, all;
  sigemptyset(&none);
  sigfillset(&all);
  if (posix_spawn_file_actions_init(&actions) != 0) return -1;
  if (posix_spawnattr_init(&attributes) != 0) return -1;
  int high[CLAUNCH_MAX_FDS];
  size_t moved = 0;
  int error = fd_count > CLAUNCH_MAX_FDS ? EINVAL : 0;
  // Out of the way first, so that no target is a source that is still needed.
  for (; error == 0 && moved < fd_count; moved++) {
    high[moved] = fcntl(fds[moved], F_DUPFD_CLOEXEC, 3 + CLAUNCH_MAX_FDS);
    if (high[moved] < 0) {
      error = errno;
      break;
    }
  }
  for (size_t index = 0; error == 0 && index < fd_count; index++) {
    error = posix_spawn_file_actions_adddup2(&actions, high[index], 3 + (int)index);
  }
  for (int fd = 0; error == 0 && fd < 3; fd++) {
    error = posix_spawn_file_actions_addopen(&actions, fd, "/dev/null", O_RDWR, 0);
  }
#if defined(__GLIBC__) && __GLIBC_PREREQ(2, 34)
  // The launcher does so too, but until then it would hold open what libraries of ours left for children.
  if (error == 0) error = posix_spawn_file_actions_addclosefrom_np(&actions, 3 + (int)fd_count);
#endif
  posix_spawnattr_setsigmask(&attributes, &none);
  posix_spawnattr_setsigdefault(&attributes, &all);
  posix_spawnattr_setflags(
      &attributes, POSIX_SPAWN_SETSIGMASK | POSIX_SPAWN_SETSIGDEF | POSIX_SPAWN_SETSID);
  char groups[24], user[24];
  snprintf(groups, sizeof groups, "%zu", fd_count - 1);
  snprintf(user, sizeof user, "%u", owner);
  char *const arguments[] = {(char *)"assay-launcher", (char *)"cell", groups, user, NULL};
  char *const environment[] = {NULL};
  pid_t child = -1;
  if (error == 0) error = posix_spawn(&child, path, &actions, &attributes, arguments, environment);
  while (moved > 0) close(high[--moved]);
  posix_spawnattr_destroy(&attributes);
  posix_spawn_file_actions_destroy(&actions);
  errno = error;
  return error == 0 ? child : -1;
}

int claunch_thread(void *(*work)(void *), void *context) {
  pthread_attr_t attributes;
  pthread_t thread;
  int error = pthread_attr_init(&attributes);
  if (error != 0) return error;
  pthread_attr_setdetachstate(&attributes, PTHREAD_CREATE_DETACHED);
  pthread_attr_setstacksize(&attributes, 512 << 10);
  error = pthread_create(&thread, &attributes, work, context);
  pthread_attr_destroy(&attributes);
  return error;
}
#endif
