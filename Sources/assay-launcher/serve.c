#ifdef __linux__
#define _GNU_SOURCE
#include <errno.h>
#include <poll.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/socket.h>
#include <unistd.h>

#include "launcher.h"

enum { MAX_RUNS = 64, PER_RUN = 3 };

struct table {
  struct run *runs[MAX_RUNS];  // NULL where none ever was.
  struct pollfd polled[1 + MAX_RUNS * PER_RUN];
};

static void answer(int fd) {
  struct claunch_reply reply = {.error = fd < 0 ? errno : 0};
  if (fd < 0) snprintf(reply.text, sizeof reply.text, "%s", strerror(errno));
  (void)claunch_send(CLAUNCH_CONTROL, &reply, sizeof reply, &fd, fd < 0 ? 0 : 1);
  if (fd >= 0) close(fd);
}

static void tell_failure(int ending, uint32_t kind, const char *text) {
  struct claunch_ending message = {.kind = kind, .status = errno};
  snprintf(message.text, sizeof message.text, "%s: %s", text, strerror(errno));
  (void)claunch_send(ending, &message, sizeof message, NULL, 0);
}

static void start_run(struct cell *cell, struct table *table, const int fds[5]) {
  struct run *free_run = NULL;
  for (size_t index = 0; index < MAX_RUNS && !free_run; index++) {
    if (!table->runs[index]) table->runs[index] = calloc(1, sizeof *free_run);
    if (table->runs[index] && !table->runs[index]->is_used) free_run = table->runs[index];
  }
  if (!free_run) {
    errno = EAGAIN;
    tell_failure(fds[4], CLAUNCH_BROKE, "too many programs run at once");
  } else if (!run_start(cell, free_run, fds)) {
    tell_failure(fds[4], CLAUNCH_FELL, "start bubblewrap");
  }
}

// False once Assay is gone.
static bool take_request(struct cell *cell, struct table *table) {
  struct claunch_request request;
  int fds[8];
  size_t fd_count = 8;
  ssize_t count = claunch_receive(CLAUNCH_CONTROL, &request, sizeof request, fds, &fd_count);
  if (count <= 0) return false;
  size_t least = offsetof(struct claunch_request, path);
  bool is_whole = (size_t)count >= least && (size_t)count - least == request.path_length &&
                  request.path_length < sizeof request.path;
  if (is_whole) request.path[request.path_length] = 0;
  uint32_t operation = is_whole ? request.operation : 0;
  errno = EINVAL;
  if (operation == CLAUNCH_RUN && fd_count == 5) {
    start_run(cell, table, fds);
  } else if (operation == CLAUNCH_WRITE && fd_count == 1) {
    answer(write_files(cell->view, fds[0]));
  } else if (operation == CLAUNCH_OPEN) {
    answer(open_file(cell->view, request.path));
  } else if (operation == CLAUNCH_DIFF) {
    answer(list_changes(cell));
  } else {
    answer(-1);
  }
  for (size_t index = 0; index < fd_count; index++) close(fds[index]);
  return true;
}

static nfds_t list_polled(struct table *table) {
  nfds_t count = 0;
  table->polled[count++] = (struct pollfd){.fd = CLAUNCH_CONTROL, .events = POLLIN};
  for (size_t index = 0; index < MAX_RUNS; index++) {
    struct run *run = table->runs[index];
    if (!run) break;
    // Descriptors of -1 are skipped by poll.
    int first = run->is_used ? run->process : -1;
    int second = run->is_used && !run->has_status ? run->link : -1;
    int third = run->is_used && !run->is_killed ? run->ending : -1;
    table->polled[count++] = (struct pollfd){.fd = first, .events = POLLIN};
    table->polled[count++] = (struct pollfd){.fd = second, .events = POLLIN};
    table->polled[count++] = (struct pollfd){.fd = third, .events = POLLIN | POLLRDHUP};
  }
  return count;
}

static void attend(struct run *run, const struct pollfd polled[PER_RUN]) {
  if (polled[2].revents) run_kill(run);
  if (polled[1].revents) run_greeted(run);
  if (polled[0].revents) run_finish(run);
}

static void end_all(struct table *table) {
  for (size_t index = 0; index < MAX_RUNS && table->runs[index]; index++) {
    if (table->runs[index]->is_used) run_kill(table->runs[index]);
  }
  for (size_t index = 0; index < MAX_RUNS && table->runs[index]; index++) {
    struct run *run = table->runs[index];
    if (!run->is_used) continue;
    struct pollfd gone = {.fd = run->process, .events = POLLIN};
    while (poll(&gone, 1, -1) < 0 && errno == EINTR) continue;
    run_finish(run);
  }
}

void serve(struct cell *cell) {
  static struct table table;
  for (;;) {
    nfds_t count = list_polled(&table);
    if (poll(table.polled, count, -1) < 0) {
      if (errno == EINTR) continue;
      break;
    }
    for (size_t index = 0; 1 + index * PER_RUN < count; index++) {
      if (table.runs[index]->is_used) attend(table.runs[index], &table.polled[1 + index * PER_RUN]);
    }
    if (table.polled[0].revents && !take_request(cell, &table)) break;
  }
  end_all(&table);
}
#endif
