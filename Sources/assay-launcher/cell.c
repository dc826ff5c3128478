#ifdef __linux__
#define _GNU_SOURCE
#include <errno.h>
#include <fcntl.h>
#include <linux/filter.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <unistd.h>

#include "launcher.h"

void give_up(const char *format, ...) {
  struct claunch_reply reply = {.error = errno ? errno : EINVAL};
  va_list arguments;
  va_start(arguments, format);
  vsnprintf(reply.text, sizeof reply.text, format, arguments);
  va_end(arguments);
  (void)claunch_send(CLAUNCH_CONTROL, &reply, sizeof reply, NULL, 0);
  _exit(1);
}

static int settings_block(const struct job *job) {
  struct {
    struct settings settings;
    struct sock_filter filter[FILTER_ROOM];
  } block;
  memset(&block, 0, sizeof block);
  size_t count = build_filter(block.filter);
  if (count > FILTER_ROOM) give_up("build the filter of system calls: it is too long");
  block.settings.limits = job->limits;
  block.settings.cgroups = job->cgroups;
  block.settings.filter_count = (uint32_t)count;
  int fd = claunch_sealed(&block, sizeof block.settings + count * sizeof *block.filter);
  if (fd < 0) give_up("keep the settings: %s", strerror(errno));
  return fd;
}

static void report_ready(const struct job *job) {
  struct claunch_reply reply = {.error = 0};
  int fds[CLAUNCH_MAX_FDS];
  for (uint32_t index = 0; index < job->listener_count; index++) {
    fds[index] = open_listener(&job->listeners[index]);
    if (fds[index] < 0) give_up("listen at port %u: %s", job->listeners[index].port, strerror(errno));
  }
  if (claunch_send(CLAUNCH_CONTROL, &reply, sizeof reply, fds, job->listener_count) != 0) _exit(1);
  // Only Assay holds the traps from now on.
  for (uint32_t index = 0; index < job->listener_count; index++) close(fds[index]);
}

static void sweep_descriptors(const struct job *job) {
  unsigned first = CLAUNCH_FIRST_CGROUP + job->cgroups;
  if (syscall(SYS_close_range, first, ~0U, 0) != 0) give_up("close what is not ours: %s", strerror(errno));
  for (unsigned fd = CLAUNCH_CONTROL; fd < first; fd++) {
    if (fcntl((int)fd, F_SETFD, FD_CLOEXEC) != 0) give_up("descriptor %u is missing", fd);
  }
}

// Sandboxes go first when the machine runs out of memory. What is started from here inherits this.
static void volunteer(void) {
  int fd = open("/proc/self/oom_score_adj", O_WRONLY | O_CLOEXEC);
  if (fd < 0) return;
  (void)!write(fd, "500", 3);
  close(fd);
}

// Walks through deep folders hold many open.
static void raise_open_files(void) {
  struct rlimit limit;
  if (getrlimit(RLIMIT_NOFILE, &limit) != 0) return;
  limit.rlim_cur = limit.rlim_max < 65536 ? limit.rlim_max : 65536;
  (void)setrlimit(RLIMIT_NOFILE, &limit);
}

int cell_main(void) {
  struct job job;
  errno = 0;
  umask(022);
  if (!job_read(&job, CLAUNCH_JOB)) give_up("the job is of another version of Assay, or damaged");
  sweep_descriptors(&job);
  volunteer();
  raise_open_files();
  struct cell cell = {.job = &job};
  cell.launcher = open("/proc/self/exe", O_PATH | O_CLOEXEC);
  if (cell.launcher < 0) give_up("open /proc/self/exe: %s", strerror(errno));
  leave_host(&job);
  build_root(&job);
  raise_loopback(job.is_world_local);
  cell.view = open("/view", O_PATH | O_DIRECTORY | O_CLOEXEC);
  if (cell.view < 0) give_up("open the view: %s", strerror(errno));
  cell.settings = settings_block(&job);
  report_ready(&job);
  serve(&cell);
  return 0;
}
#endif
