#ifdef __linux__
#define _GNU_SOURCE
#include <errno.h>
#include <fcntl.h>
#include <linux/filter.h>
#include <linux/seccomp.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

#include "init.h"
#include "launcher.h"

// What the child could not do before it became the program.
struct stumble {
  int is_setup;  // Else the program itself could not be run.
  int error;
  char step[32];
};

static void tell(const struct claunch_ending *ending) {
  // If nobody listens any more, nobody wants to know.
  (void)send(INIT_LINK, ending, sizeof *ending, MSG_NOSIGNAL);
}

static _Noreturn void stop(const char *step) {
  struct claunch_ending ending = {.kind = CLAUNCH_FELL, .status = errno};
  snprintf(ending.text, sizeof ending.text, "%s: %s", step, strerror(errno));
  tell(&ending);
  _exit(0);
}

static uint64_t least(uint64_t one, uint64_t other) { return one < other ? one : other; }

// A limit that already is narrower stays.
static bool set_limit(int resource, uint64_t soft, uint64_t hard) {
  struct rlimit limit;
  if (getrlimit(resource, &limit) != 0) return false;
  limit.rlim_cur = least(soft, limit.rlim_max);
  limit.rlim_max = least(hard, limit.rlim_max);
  return setrlimit(resource, &limit) == 0;
}

bool set_limits(const struct limits *limits) {
  // The second after the polite signal belongs to programs that ignore it.
  return set_limit(RLIMIT_CPU, limits->cpu_seconds, limits->cpu_seconds + 1) &&
         set_limit(RLIMIT_NOFILE, limits->open_files, limits->open_files) &&
         set_limit(RLIMIT_FSIZE, limits->file_bytes, limits->file_bytes) &&
         set_limit(RLIMIT_NPROC, limits->processes, limits->processes) && set_limit(RLIMIT_CORE, 0, 0) &&
         set_limit(RLIMIT_MEMLOCK, 64 << 10, 64 << 10) && set_limit(RLIMIT_MSGQUEUE, 64 << 10, 64 << 10) &&
         set_limit(RLIMIT_SIGPENDING, 1024, 1024) &&
         (limits->address_bytes == 0 || set_limit(RLIMIT_AS, limits->address_bytes, limits->address_bytes));
}

// The program goes first when memory runs out, in the cell or in the machine; what holds the cell goes last.
static void volunteer(void) {
  // We are another process by now, with memory of our own, and nothing hostile runs in it yet. As long as it
  // cannot be looked into, the file is not ours.
  prctl(PR_SET_DUMPABLE, 1);
  int fd = open("/proc/self/oom_score_adj", O_WRONLY | O_CLOEXEC);
  if (fd < 0) return;
  (void)!write(fd, "500", 3);
  close(fd);
}

static bool take_streams(void) {
  return dup2(INIT_INPUT, 0) == 0 && dup2(INIT_OUTPUT, 1) == 1 && dup2(INIT_ERRORS, 2) == 2;
}

void reset_signals(void) {
  sigset_t none;
  for (int number = 1; number < _NSIG; number++) signal(number, SIG_DFL);
  sigemptyset(&none);
  sigprocmask(SIG_SETMASK, &none, NULL);
}

static bool load_filter(const struct settings *settings) {
  struct sock_fprog filter = {.len = (unsigned short)settings->filter_count,
                              .filter = (struct sock_filter *)(settings + 1)};
  return prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0) == 0 &&
         syscall(SYS_seccomp, SECCOMP_SET_MODE_FILTER, 0, &filter) == 0;
}

// The error of the last try, as a shell would tell it: a file that may not be run outweighs one that is missing.
int find_and_run(const struct program *program) {
  char path[4096];
  const char *name = program->arguments[0];
  int error = ENOENT;
  if (strchr(name, '/')) {
    execve(name, program->arguments, program->environment);
    return errno;
  }
  for (const char *part = program->search; *part;) {
    size_t count = strcspn(part, ":");
    int length = snprintf(path, sizeof path, "%.*s/%s", (int)count, part, name);
    if (*name && length > 0 && length < (int)sizeof path) {
      execve(path, program->arguments, program->environment);
      if (errno != ENOENT && errno != ENOTDIR) error = errno;
    }
    part += count + (part[count] == ':');
  }
  return error;
}

static _Noreturn void fall(int pipe, bool is_setup, const char *step, int error) {
  struct stumble stumble = {.is_setup = is_setup, .error = error};
  snprintf(stumble.step, sizeof stumble.step, "%s", step);
  (void)!write(pipe, &stumble, sizeof stumble);
  _exit(is_setup || error == ENOENT || error == ENOTDIR ? 127 : 126);
}

static _Noreturn void become(const struct program *program, const struct settings *settings, int pipe) {
  volunteer();
  if (setsid() < 0) fall(pipe, true, "make a session", errno);
  if (!take_streams()) fall(pipe, true, "take the streams", errno);
  if (chdir(program->folder) != 0) {
    // No fault of the sandbox: an earlier program may have locked or removed the folder.
    dprintf(2, "assay: cannot enter %s: %s\n", program->folder, strerror(errno));
    fall(pipe, false, "enter the folder", EACCES);
  }
  reset_signals();
  umask(022);
  // The pipe closes when the program starts; everything else goes now.
  if (dup3(pipe, 3, O_CLOEXEC) != 3) fall(pipe, true, "keep the pipe", errno);
  if (syscall(SYS_close_range, 4, ~0U, 0) != 0) fall(3, true, "close the files", errno);
  if (!set_limits(&settings->limits)) fall(3, true, "set the limits", errno);
  if (!load_filter(settings)) fall(3, true, "load the filter", errno);
  fall(3, false, "run the program", find_and_run(program));
}

static uint64_t now(void) {
  struct timespec time;
  clock_gettime(CLOCK_MONOTONIC, &time);
  return (uint64_t)time.tv_sec * 1000000 + (uint64_t)time.tv_nsec / 1000;
}

static uint64_t microseconds(const struct rusage *usage) {
  return (uint64_t)(usage->ru_utime.tv_sec + usage->ru_stime.tv_sec) * 1000000 +
         (uint64_t)(usage->ru_utime.tv_usec + usage->ru_stime.tv_usec);
}

// Buries everything that dies inside until the program itself has.
static void wait_for(pid_t program, struct claunch_ending *ending) {
  struct rusage usage;
  int status;
  for (;;) {
    pid_t found = wait4(-1, &status, 0, &usage);
    if (found < 0 && errno == EINTR) continue;
    if (found < 0) stop("wait for the program");
    if (found == program) break;
  }
  ending->kind = CLAUNCH_ENDED;
  ending->status = status;
  ending->cpu_microseconds = microseconds(&usage);
}

static void run(const struct program *program, const struct settings *settings) {
  struct claunch_ending ending;
  struct stumble stumble;
  int ends[2];
  memset(&ending, 0, sizeof ending);
  if (pipe2(ends, O_CLOEXEC) != 0) stop("make a pipe");
  uint64_t start = now();
  pid_t child = fork();
  if (child < 0) stop("fork");
  if (child == 0) become(program, settings, ends[1]);
  close(ends[1]);
  ssize_t count = read(ends[0], &stumble, sizeof stumble);
  wait_for(child, &ending);
  ending.wall_microseconds = now() - start;
  if (count == (ssize_t)sizeof stumble) {
    ending.kind = stumble.is_setup ? CLAUNCH_FELL : CLAUNCH_NOT_FOUND;
    ending.status = stumble.error;
    snprintf(ending.text, sizeof ending.text, "%.*s: %s", (int)sizeof stumble.step, stumble.step,
             strerror(stumble.error));
  }
  tell(&ending);
}

// Says that it is there and waits for leave, so that a run that was called off never starts.
static void greet(void) {
  struct claunch_ending hello = {.kind = 0};
  char leave;
  if (send(INIT_LINK, &hello, sizeof hello, MSG_NOSIGNAL) < 0) _exit(0);
  if (recv(INIT_LINK, &leave, 1, 0) != 1) _exit(0);
}

int init_main(void) {
  // Nothing inside may look into this process or reach its files, and it ends with the sandbox.
  if (prctl(PR_SET_DUMPABLE, 0) != 0 || prctl(PR_SET_PDEATHSIG, SIGKILL) != 0) stop("hide");
  close(INIT_SELF);
  struct reader job, block;
  if (!reader_open(&job, INIT_JOB) || !reader_open(&block, INIT_SETTINGS)) stop("read the job");
  const struct settings *settings = (const void *)block.bytes;
  struct program program = {.folder = read_text(&job), .search = read_text(&job)};
  program.arguments = read_texts(&job);
  program.environment = read_texts(&job);
  if (block.count < sizeof *settings ||
      block.count != sizeof *settings + settings->filter_count * sizeof(struct sock_filter)) {
    stop("read the settings");
  }
  if (job.is_bad || !program.arguments[0]) stop("read the job");
  greet();
  run(&program, settings);
  _exit(0);
}
#endif
