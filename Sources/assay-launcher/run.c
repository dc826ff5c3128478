#ifdef __linux__
#define _GNU_SOURCE
#include <errno.h>
#include <fcntl.h>
#include <poll.h>
#include <signal.h>
#include <stdio.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/prctl.h>
#include <sys/socket.h>
#include <sys/syscall.h>
#include <sys/wait.h>
#include <unistd.h>

#include "init.h"
#include "launcher.h"

enum { HIGH = 64, MAX_PASSED = 16 };

// Where the sources of a run's descriptors lie until they get their numbers.
struct passed {
  int from[MAX_PASSED];
  int to[MAX_PASSED];
  size_t count;
};

static void pass(struct passed *passed, int from, int to) {
  passed->from[passed->count] = from;
  passed->to[passed->count] = to;
  passed->count++;
}

// Two rounds, because a number that is wanted may be one that is still needed.
static bool number_descriptors(struct passed *passed) {
  for (size_t index = 0; index < passed->count; index++) {
    passed->from[index] = fcntl(passed->from[index], F_DUPFD_CLOEXEC, HIGH);
    if (passed->from[index] < 0) return false;
  }
  for (size_t index = 0; index < passed->count; index++) {
    if (dup2(passed->from[index], passed->to[index]) < 0) return false;
  }
  return true;
}

static _Noreturn void become_bubblewrap(const struct cell *cell, struct passed *passed) {
  static char *const environment[] = {"PATH=/usr/bin:/bin", NULL};
  // The group is its own, so that no signal for the group of the launcher meets it.
  if (setpgid(0, 0) != 0 || !number_descriptors(passed)) _exit(125);
  execve(cell->job->bubblewrap[0], cell->job->bubblewrap, environment);
  dprintf(2, "%s: %s\n", cell->job->bubblewrap[0], strerror(errno));
  _exit(125);
}

// What init and bubblewrap find under which numbers.
static struct passed list_passed(const struct cell *cell, const struct run *run, int input, int link, const int fds[5]) {
  struct passed passed = {.count = 0};
  pass(&passed, input, 0);
  pass(&passed, run->errors, 1);
  pass(&passed, run->errors, 2);
  pass(&passed, link, INIT_LINK);
  pass(&passed, fds[3], INIT_JOB);
  pass(&passed, cell->settings, INIT_SETTINGS);
  for (int index = 0; index < 3; index++) pass(&passed, fds[index], INIT_INPUT + index);
  pass(&passed, cell->launcher, INIT_SELF);
  return passed;
}

// The child shares our memory until it is bubblewrap, and changes nothing in it but its own descriptors' numbers.
static bool spawn(const struct cell *cell, struct run *run, int link, const int fds[5]) {
  int input = open("/dev/null", O_RDWR | O_CLOEXEC);
  if (input < 0) return false;
  struct passed passed = list_passed(cell, run, input, link, fds);
  run->id = vfork();
  if (run->id == 0) become_bubblewrap(cell, &passed);
  int error = errno;
  close(input);
  if (run->id > 0) {
    run->process = (int)syscall(SYS_pidfd_open, run->id, 0);
    if (run->process >= 0) return true;
    error = errno;
    kill(run->id, SIGKILL);
    waitpid(run->id, NULL, 0);
  }
  errno = error;
  return false;
}

bool run_start(struct cell *cell, struct run *run, const int fds[5]) {
  int links[2], one = 1;
  memset(run, 0, sizeof *run);
  if (claunch_socket_pair(links) != 0) return false;
  // The kernel tells the number of init's process, as it is here outside.
  setsockopt(links[0], SOL_SOCKET, SO_PASSCRED, &one, sizeof one);
  run->link = links[0];
  run->inside = -1;
  run->errors = memfd_create("errors", MFD_CLOEXEC);
  run->ending = fcntl(fds[4], F_DUPFD_CLOEXEC, 3);
  run->is_used = run->errors >= 0 && run->ending >= 0 && spawn(cell, run, links[1], fds);
  int error = errno;
  close(links[1]);
  if (run->is_used) return true;
  close(links[0]);
  if (run->errors >= 0) close(run->errors);
  if (run->ending >= 0) close(run->ending);
  errno = error;
  return false;
}

// The sender's number in a packet of init; 0 if it is not told.
static pid_t sender(struct msghdr *message) {
  struct ucred credentials = {.pid = 0};
  for (struct cmsghdr *header = CMSG_FIRSTHDR(message); header; header = CMSG_NXTHDR(message, header)) {
    if (header->cmsg_level == SOL_SOCKET && header->cmsg_type == SCM_CREDENTIALS) {
      memcpy(&credentials, CMSG_DATA(header), sizeof credentials);
    }
  }
  return credentials.pid;
}

void run_greeted(struct run *run) {
  union {
    char room[CMSG_SPACE(sizeof(struct ucred))];
    struct cmsghdr alignment;
  } control;
  struct claunch_ending packet;
  struct iovec part = {.iov_base = &packet, .iov_len = sizeof packet};
  struct msghdr message = {
      .msg_iov = &part, .msg_iovlen = 1, .msg_control = control.room, .msg_controllen = sizeof control.room};
  ssize_t count = recvmsg(run->link, &message, MSG_CMSG_CLOEXEC | MSG_DONTWAIT);
  if (count < 0 && (errno == EAGAIN || errno == EINTR)) return;
  if (count != (ssize_t)sizeof packet) {
    // Init is gone, or something else; what there is to know comes with the end of bubblewrap.
    run->has_status = true;
    return;
  }
  if (packet.kind != 0) {
    run->result = packet;
    run->has_status = true;
    return;
  }
  pid_t id = sender(&message);
  if (id > 0 && run->inside < 0) run->inside = (int)syscall(SYS_pidfd_open, id, 0);
  if (run->is_killed || run->inside < 0) {
    run_kill(run);
  } else {
    (void)send(run->link, "", 1, MSG_NOSIGNAL);
  }
}

void run_kill(struct run *run) {
  run->is_killed = true;
  if (run->inside >= 0) {
    // Everything in the namespace of processes ends with its first one, and bubblewrap ends after it.
    syscall(SYS_pidfd_send_signal, run->inside, SIGKILL, NULL, 0);
  } else {
    // It has not been given leave, and ends when it hears nothing but the end.
    shutdown(run->link, SHUT_RDWR);
    kill(run->id, SIGKILL);
  }
}

static void describe_breakage(struct run *run, int status) {
  char text[800];
  ssize_t count = pread(run->errors, text, sizeof text - 1, 0);
  text[count > 0 ? count : 0] = 0;
  for (char *byte = text; *byte; byte++) {
    if (*byte == '\n') *byte = ' ';
  }
  run->result.kind = CLAUNCH_FELL;
  run->result.status = status;
  snprintf(run->result.text, sizeof run->result.text, "bubblewrap ended with status %#x: %s", status,
           *text ? text : "it said nothing");
}

void run_finish(struct run *run) {
  int status = 0;
  // Init may have spoken just before it ended, twice at most.
  for (int packet = 0; packet < 2 && !run->has_status; packet++) run_greeted(run);
  waitpid(run->id, &status, 0);
  if (run->inside >= 0) {
    struct pollfd gone = {.fd = run->inside, .events = POLLIN};
    while (poll(&gone, 1, -1) < 0 && errno == EINTR) continue;
    close(run->inside);
  }
  if (run->result.kind == 0) {
    if (run->is_killed) {
      run->result.kind = CLAUNCH_KILLED;
    } else {
      describe_breakage(run, status);
    }
  }
  (void)claunch_send(run->ending, &run->result, sizeof run->result, NULL, 0);
  close(run->ending);
  close(run->link);
  close(run->errors);
  close(run->process);
  run->is_used = false;
}
#endif
