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

static void sweep_descriptors(unsigned groups) {
  unsigned first = CLAUNCH_FIRST_CGROUP + groups;
  if (syscall(SYS_close_range, first, ~0U, 0) != 0) give_up("close what is not ours: %s", strerror(errno));
  for (unsigned fd = CLAUNCH_CONTROL; fd < first; fd++) {
    if (fcntl((int)fd, F_SETFD, FD_CLOEXEC) != 0) give_up("descriptor %u is missing", fd);
  }
}

// The kernel may take its time for this, which is why launchers are started before they are needed.
static void join_cgroups(unsigned groups) {
  for (unsigned index = 0; index < groups; index++) {
    int fd = CLAUNCH_FIRST_CGROUP + (int)index;
    if (write(fd, "0", 1) != 1) give_up("join the cgroup: %s", strerror(errno));
    close(fd);
  }
}

// What holds a cell goes after its programs when memory runs out. Not below 0, and back to it if it was: whoever is
// privileged to lower the value lowers what all its descendants may choose, and a program could spare itself.
static void stand_back(void) {
  int fd = open("/proc/self/oom_score_adj", O_WRONLY | O_CLOEXEC);
  if (fd < 0) return;
  (void)!write(fd, "0", 1);
  close(fd);
}

// Walks through deep folders hold many open.
static void raise_open_files(void) {
  struct rlimit limit;
  if (getrlimit(RLIMIT_NOFILE, &limit) != 0) return;
  limit.rlim_cur = limit.rlim_max < 65536 ? limit.rlim_max : 65536;
  (void)setrlimit(RLIMIT_NOFILE, &limit);
}

static void await_job(struct job *job) {
  struct claunch_request request;
  int fd = -1;
  size_t fd_count = 1;
  ssize_t count = claunch_receive(CLAUNCH_CONTROL, &request, sizeof request, &fd, &fd_count);
  // Nobody needs this cell any more.
  if (count <= 0) _exit(0);
  errno = 0;
  bool is_job = (size_t)count >= offsetof(struct claunch_request, path) && request.operation == CLAUNCH_MAKE;
  if (!is_job || fd_count != 1 || !job_read(job, fd)) {
    give_up("assay-launcher is of another version than assay (build or install both together), or its job is damaged");
  }
  close(fd);
}

int cell_main(unsigned groups, uint32_t owner) {
  struct home home = {.owner = owner, .users = -1, .network = -1};
  struct job job;
  struct cell cell = {.job = &job};
  umask(022);
  if (groups > 4) return 2;
  sweep_descriptors(groups);
  join_cgroups(groups);
  stand_back();
  raise_open_files();
  cell.launcher = open("/proc/self/exe", O_PATH | O_CLOEXEC);
  if (cell.launcher < 0) give_up("open /proc/self/exe: %s", strerror(errno));
  build_home(&home);
  await_job(&job);
  leave_host(&home, &job);
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
