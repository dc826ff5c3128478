#ifdef __linux__
#define _GNU_SOURCE
#include <ctype.h>
#include <dirent.h>
#include <errno.h>
#include <fcntl.h>
#include <grp.h>
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
#include <sys/syscall.h>
#include <sys/wait.h>
#include <time.h>
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

static uint64_t now(void) {
  struct timespec time;
  clock_gettime(CLOCK_MONOTONIC, &time);
  return (uint64_t)time.tv_sec * 1000000 + (uint64_t)time.tv_nsec / 1000;
}

// The number behind `name` in the first of these files that has it.
static uint32_t count_of(const char *name, const char *const *files) {
  for (; *files; files++) {
    char line[256], format[64];
    unsigned value;
    FILE *file = fopen(*files, "re");
    if (!file) continue;
    snprintf(format, sizeof format, "%s %%u", name);
    while (fgets(line, sizeof line, file)) {
      if (sscanf(line, format, &value) == 1) {
        fclose(file);
        return value;
      }
    }
    fclose(file);
  }
  return 0;
}

static uint32_t kills(void) {
  static const char *const files[] = {"/sys/fs/cgroup/memory.events", "/sys/fs/cgroup/memory/memory.oom_control", NULL};
  return count_of("oom_kill", files);
}

static uint32_t denials(void) {
  static const char *const files[] = {"/sys/fs/cgroup/pids.events", "/sys/fs/cgroup/pids/pids.events", NULL};
  return count_of("max", files);
}

static _Noreturn void become_contained(struct watch *watch, const int pipes[3], int report) {
  struct limits *limits = &watch->limits;
  uint32_t owner = watch->owner;
  // In the end of the pipe stands why it could not be run; an empty one says that it could.
  if (dup2(pipes[0], 0) != 0 || dup2(pipes[1], 1) != 1 || dup2(pipes[2], 2) != 2) goto failed;
  if (setgroups(0, NULL) != 0 || setresgid(owner, owner, owner) != 0) goto failed;
  if (!set_limits(limits) || setsid() < 0) goto failed;
  if (setresuid(owner, owner, owner) != 0 || chdir(watch->program.folder) != 0) goto failed;
  reset_signals();
  if (!load_contained_filter()) goto failed;
  int error = find_and_run(&watch->program);
  (void)!write(report, &error, sizeof error);
  _exit(127);
failed:
  error = -errno;
  (void)!write(report, &error, sizeof error);
  _exit(127);
}

// Ends everything that descends from this process: orphans come to it, so that nothing gets lost.
static void end_all(void) {
  char mine[16], path[300], text[512];
  snprintf(mine, sizeof mine, "%d", getpid());
  for (int round = 0; round < 2000; round++) {
    DIR *processes = opendir("/proc");
    for (struct dirent *entry; processes && (entry = readdir(processes));) {
      if (!isdigit((unsigned char)entry->d_name[0])) continue;
      snprintf(path, sizeof path, "/proc/%s/stat", entry->d_name);
      FILE *file = fopen(path, "re");
      char *line = file ? fgets(text, sizeof text, file) : NULL;
      if (file) fclose(file);
      char *behind = line ? strrchr(line, ')') : NULL;
      int parent = 0;
      if (behind && sscanf(behind + 1, " %*c %d", &parent) == 1 && parent == getpid()) {
        kill((pid_t)atoi(entry->d_name), SIGKILL);
      }
    }
    if (processes) closedir(processes);
    pid_t found;
    while ((found = waitpid(-1, NULL, WNOHANG)) > 0) continue;
    if (found < 0 && errno == ECHILD) return;
    struct timespec moment = {.tv_nsec = 500000};
    nanosleep(&moment, NULL);
  }
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
  uint64_t start = now(), end = start + watch->wall_microseconds;
  for (;;) {
    uint64_t time = now();
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
  watch->ending.wall_microseconds = now() - start;
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
  if (reader.is_bad || !watch->program.arguments[0]) contained_fail("read the job");
}

static int start(struct watch *watch, pid_t *child) {
  int input[2], output[2], errors[2], report[2];
  if (pipe2(input, O_CLOEXEC) || pipe2(output, O_CLOEXEC) || pipe2(errors, O_CLOEXEC) || pipe2(report, O_CLOEXEC)) {
    contained_fail("make pipes");
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

int run_contained(int block) {
  static struct watch watch;
  sigset_t child_ended;
  pid_t child;
  read_watch(&watch, block);
  watch.is_input_open = true;
  sigemptyset(&child_ended);
  sigaddset(&child_ended, SIGCHLD);
  sigprocmask(SIG_BLOCK, &child_ended, NULL);
  signal(SIGPIPE, SIG_IGN);
  int children = signalfd(-1, &child_ended, SFD_CLOEXEC | SFD_NONBLOCK);
  if (children < 0 || prctl(PR_SET_CHILD_SUBREAPER, 1) != 0) contained_fail("prepare");
  uint32_t killed = kills(), denied = denials();
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
  end_all();
  for (int index = 0; index < 2; index++) {
    while (watch.streams[index] >= 0 && pass_on(&watch, index)) continue;
  }
  watch.ending.killed = kills() - killed;
  watch.ending.denied = denials() - denied;
  send_frame(FRAME_ENDING, &watch.ending, sizeof watch.ending);
  return 0;
}
#endif
