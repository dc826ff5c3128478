#ifdef __linux__
#define _GNU_SOURCE
#include <errno.h>
#include <fcntl.h>
#include <grp.h>
#include <linux/capability.h>
#include <linux/filter.h>
#include <linux/seccomp.h>
#include <poll.h>
#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/signalfd.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <sys/wait.h>
#include <unistd.h>

#include "contained.h"
#include "launcher.h"

static bool load_contained_filter(void) {
  static struct sock_filter filter[FILTER_ROOM];
  struct sock_fprog program = {.len = (unsigned short)build_filter(filter), .filter = filter};
  return prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0) == 0 &&
         syscall(SYS_seccomp, SECCOMP_SET_MODE_FILTER, 0, &program) == 0;
}

// A program, and the pipes to it.
struct watch {
  struct limits limits;
  uint32_t owner;
  uint64_t wall_microseconds, output_bytes;
  struct program program;
  int input, streams[2];
  uint64_t kept[2];
  char pending[1 << 16];
  size_t from, to;
  bool is_input_open;
  struct contained_ending ending;
};

// The program goes first when memory runs out, and what watches it last.
static bool volunteer(void) {
  int fd = open("/proc/self/oom_score_adj", O_WRONLY | O_CLOEXEC);
  bool is_told = fd >= 0 && write(fd, "500", 3) == 3;
  if (fd >= 0) close(fd);
  return is_told;
}

// Gives up every capability, also those that a program could get back.
static bool drop_bounds(void) {
  for (unsigned long capability = 0; prctl(PR_CAPBSET_READ, capability, 0, 0, 0) >= 0; capability++) {
    if (prctl(PR_CAPBSET_DROP, capability, 0, 0, 0) != 0) return false;
  }
  return prctl(PR_CAP_AMBIENT, PR_CAP_AMBIENT_CLEAR_ALL, 0, 0, 0) == 0;
}

static bool drop_capabilities(void) {
  struct __user_cap_header_struct head = {.version = _LINUX_CAPABILITY_VERSION_3};
  struct __user_cap_data_struct none[_LINUX_CAPABILITY_U32S_3];
  memset(none, 0, sizeof none);
  return syscall(SYS_capset, &head, none) == 0;
}

// Becomes the program's user for good.
static bool become_owner(uint32_t owner) {
  return drop_bounds() && setgroups(0, NULL) == 0 && setresgid(owner, owner, owner) == 0 &&
         setresuid(owner, owner, owner) == 0 && drop_capabilities();
}

static _Noreturn void stumble(int report, int error) {
  (void)!write(report, &error, sizeof error);
  _exit(127);
}

// In the end of the pipe stands why it could not be run, below 0 where that is the container's fault; an empty one says
// that it could.
static _Noreturn void become_contained(struct watch *watch, const int pipes[3], int report) {
  if (dup2(pipes[0], 0) != 0 || dup2(pipes[1], 1) != 1 || dup2(pipes[2], 2) != 2) stumble(report, -errno);
  if (!volunteer() || setsid() < 0 || !become_owner(watch->owner)) stumble(report, -errno);
  // The limit on processes counts those of the user.
  if (!set_limits(&watch->limits)) stumble(report, -errno);
  if (chdir(watch->program.folder) != 0) {
    // No fault of the container: an earlier program may have locked or removed the folder.
    dprintf(2, "assay: cannot enter %s: %s\n", watch->program.folder, strerror(errno));
    stumble(report, EACCES);
  }
  umask(022);
  reset_signals();
  if (!load_contained_filter()) stumble(report, -errno);
  stumble(report, find_and_run(&watch->program));
}

static bool pass_on(struct watch *watch, int index) {
  char buffer[1 << 16];
  ssize_t count = read(watch->streams[index], buffer, sizeof buffer);
  if (count < 0 && (errno == EINTR || errno == EAGAIN)) return count < 0 && errno == EINTR;
  if (count <= 0) {
    close(watch->streams[index]);
    watch->streams[index] = -1;
    return false;
  }
  // One byte over the limit tells that there were more.
  uint64_t room = watch->output_bytes + 1 - watch->kept[index];
  size_t kept = (uint64_t)count < room ? (size_t)count : (size_t)room;
  watch->kept[index] += kept;
  if (kept > 0) send_frame(index == 0 ? FRAME_OUTPUT : FRAME_ERRORS, buffer, kept);
  return true;
}

static void feed(struct watch *watch) {
  if (watch->from == watch->to && watch->is_input_open) {
    ssize_t count = read(0, watch->pending, sizeof watch->pending);
    if (count < 0 && errno == EINTR) return;
    watch->from = 0;
    watch->to = count > 0 ? (size_t)count : 0;
    if (count <= 0) watch->is_input_open = false;
  }
  if (watch->from < watch->to && watch->input >= 0) {
    ssize_t count = write(watch->input, watch->pending + watch->from, watch->to - watch->from);
    if (count > 0) watch->from += (size_t)count;
    if (count < 0 && errno != EAGAIN && errno != EINTR) {
      close(watch->input);
      watch->input = -1;
    }
  }
  if (watch->from == watch->to && !watch->is_input_open && watch->input >= 0) {
    close(watch->input);
    watch->input = -1;
  }
}

static bool buried(struct watch *watch, pid_t child) {
  struct rusage usage;
  int status;
  pid_t found;
  while ((found = wait4(-1, &status, WNOHANG, &usage)) > 0) {
    if (found != child) continue;
    watch->ending.kind = CLAUNCH_ENDED;
    watch->ending.status = status;
    watch->ending.cpu_microseconds = (uint64_t)(usage.ru_utime.tv_sec + usage.ru_stime.tv_sec) * 1000000 +
                                     (uint64_t)(usage.ru_utime.tv_usec + usage.ru_stime.tv_usec);
    return true;
  }
  return false;
}

static void watch_over(struct watch *watch, pid_t child, int children) {
  uint64_t start = monotonic_microseconds(), end = start + watch->wall_microseconds;
  for (;;) {
    uint64_t time = monotonic_microseconds();
    if (time >= end) {
      watch->ending.kind = CLAUNCH_KILLED;
      break;
    }
    bool wants = watch->is_input_open && watch->from == watch->to && watch->input >= 0;
    bool has = watch->from < watch->to && watch->input >= 0;
    struct pollfd polls[5] = {{.fd = children, .events = POLLIN},
                              {.fd = watch->streams[0], .events = POLLIN},
                              {.fd = watch->streams[1], .events = POLLIN},
                              {.fd = wants ? 0 : -1, .events = POLLIN},
                              {.fd = has ? watch->input : -1, .events = POLLOUT}};
    if (poll(polls, 5, (int)((end - time) / 1000) + 1) < 0 && errno != EINTR) contained_fail("watch");
    for (int index = 0; index < 2; index++) {
      if (polls[index + 1].revents) pass_on(watch, index);
    }
    if (polls[3].revents || polls[4].revents) feed(watch);
    if (polls[0].revents) {
      struct signalfd_siginfo signals;
      (void)!read(children, &signals, sizeof signals);
      if (buried(watch, child)) break;
    }
  }
  watch->ending.wall_microseconds = monotonic_microseconds() - start;
}

static void read_watch(struct watch *watch, int block) {
  struct reader reader;
  if (!reader_open(&reader, block)) contained_fail("read the job");
  watch->limits.cpu_seconds = read_u64(&reader);
  watch->limits.open_files = read_u64(&reader);
  watch->limits.file_bytes = read_u64(&reader);
  watch->limits.processes = read_u64(&reader);
  watch->limits.address_bytes = read_u64(&reader);
  watch->wall_microseconds = read_u64(&reader);
  watch->output_bytes = read_u64(&reader);
  watch->owner = read_u32(&reader);
  watch->program.folder = read_text(&reader);
  watch->program.search = read_text(&reader);
  watch->program.arguments = read_texts(&reader);
  watch->program.environment = read_texts(&reader);
  errno = EINVAL;
  // The superuser would be above the limits, and could end what watches it.
  if (reader.is_bad || !watch->program.arguments[0] || watch->owner == 0) contained_fail("read the job");
}

static int start(struct watch *watch, pid_t *child) {
  int input[2], output[2], errors[2], report[2];
  if (pipe2(input, O_CLOEXEC) || pipe2(output, O_CLOEXEC) || pipe2(errors, O_CLOEXEC) || pipe2(report, O_CLOEXEC)) {
    contained_fail("make pipes");
  }
  // A program may open its streams by name.
  uint32_t owner = watch->owner;
  if (fchown(input[0], owner, owner) || fchown(output[1], owner, owner) || fchown(errors[1], owner, owner)) {
    contained_fail("hand over the pipes");
  }
  *child = fork();
  if (*child < 0) contained_fail("fork");
  if (*child == 0) {
    sigset_t none;
    sigemptyset(&none);
    sigprocmask(SIG_SETMASK, &none, NULL);
    become_contained(watch, (const int[3]){input[0], output[1], errors[1]}, report[1]);
  }
  close(input[0]);
  close(output[1]);
  close(errors[1]);
  close(report[1]);
  watch->input = input[1];
  watch->streams[0] = output[0];
  watch->streams[1] = errors[0];
  fcntl(watch->input, F_SETFL, O_NONBLOCK);
  fcntl(output[0], F_SETFL, O_NONBLOCK);
  fcntl(errors[0], F_SETFL, O_NONBLOCK);
  int error = 0;
  if (read(report[0], &error, sizeof error) != sizeof error) error = 0;
  close(report[0]);
  return error;
}

// What is left in the pipes. Another program of the container may hold their other ends, so that they need not end.
static void drain(struct watch *watch) {
  uint64_t end = monotonic_microseconds() + 1000000;
  for (int index = 0; index < 2; index++) {
    for (int round = 0; round < 64 && watch->streams[index] >= 0 && monotonic_microseconds() < end; round++) {
      if (!pass_on(watch, index)) break;
    }
  }
}

static int prepare(void) {
  sigset_t child_ended;
  sigemptyset(&child_ended);
  sigaddset(&child_ended, SIGCHLD);
  sigprocmask(SIG_BLOCK, &child_ended, NULL);
  signal(SIGPIPE, SIG_IGN);
  int children = signalfd(-1, &child_ended, SFD_CLOEXEC | SFD_NONBLOCK);
  if (children < 0 || prctl(PR_SET_CHILD_SUBREAPER, 1) != 0) contained_fail("prepare");
  return children;
}

int run_contained(int block) {
  static struct watch watch;
  pid_t child;
  read_watch(&watch, block);
  watch.is_input_open = true;
  check_mounts();
  int children = prepare();
  open_run();
  struct happenings before = happenings_now();
  int error = start(&watch, &child);
  if (error < 0) {
    errno = -error;
    contained_fail("start the program");
  }
  if (error > 0) {
    watch.ending.kind = CLAUNCH_NOT_FOUND;
    watch.ending.status = error;
  } else {
    watch_over(&watch, child, children);
  }
  end_all(watch.owner);
  drain(&watch);
  attribute(&before, &watch.ending);
  send_frame(FRAME_ENDING, &watch.ending, sizeof watch.ending);
  return 0;
}
#endif
