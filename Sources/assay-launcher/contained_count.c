#ifdef __linux__
#define _GNU_SOURCE
#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "contained.h"

#define GROUPS "/sys/fs/cgroup/"

// The number behind `name` in one of these files, the first that has it; without a name, the file's only number.
static bool find_count(const char *name, const char *const *files, uint64_t *value) {
  for (; *files; files++) {
    char line[256], format[64];
    FILE *file = fopen(*files, "re");
    if (!file) continue;
    snprintf(format, sizeof format, "%s %%lu", name);
    bool is_found = false;
    while (!is_found && fgets(line, sizeof line, file)) is_found = sscanf(line, format, value) == 1;
    fclose(file);
    if (is_found) return true;
  }
  return false;
}

static uint64_t count_of(const char *name, const char *const *files) {
  uint64_t value;
  return find_count(name, files, &value) ? value : 0;
}

#define COUNT(name, ...) count_of(name, (const char *const[]){__VA_ARGS__, NULL})

static bool is_second_version(void) { return access(GROUPS "cgroup.controllers", F_OK) == 0; }

struct happenings happenings_now(void) {
  struct happenings now;
  if (is_second_version()) {
    now.kills = COUNT("oom_kill", GROUPS "memory.events.local", GROUPS "memory.events");
    now.full_memory = COUNT("oom", GROUPS "memory.events.local", GROUPS "memory.events");
    now.denials = COUNT("max", GROUPS "pids.events.local", GROUPS "pids.events");
  } else {
    now.kills = COUNT("oom_kill", GROUPS "memory/memory.oom_control");
    now.full_memory = COUNT("", GROUPS "memory/memory.failcnt") + COUNT("", GROUPS "memory/memory.memsw.failcnt");
    now.denials = COUNT("max", GROUPS "pids/pids.events");
  }
  return now;
}

// Whether the container ever had as much as it may, but for `slack`; `unknown` where the kernel does not tell.
static bool was_full(const char *peak_file, const char *limit_file, uint64_t slack, bool unknown) {
  uint64_t peak, limit;
  if (!find_count("", (const char *const[]){peak_file, NULL}, &peak)) return unknown;
  // Without a limit of its own the container cannot have reached it.
  return find_count("", (const char *const[]){limit_file, NULL}, &limit) && peak + slack >= limit;
}

static bool was_full_of_memory(const struct happenings *before, const struct happenings *now) {
  if (now->full_memory > before->full_memory) return true;
  if (is_second_version()) return false;
  // Newer kernels do not count failures for the first version any more. What did not fit was no more than some pages.
  return was_full(GROUPS "memory/memory.max_usage_in_bytes", GROUPS "memory/memory.limit_in_bytes", 1 << 16, false);
}

static bool was_full_of_processes(void) {
  // Older kernels tell no peak, and count only denials, those by outer limits with them.
  if (!is_second_version()) return was_full(GROUPS "pids/pids.peak", GROUPS "pids/pids.max", 0, true);
  return access(GROUPS "pids.events.local", F_OK) == 0 || was_full(GROUPS "pids.peak", GROUPS "pids.max", 0, true);
}

void attribute(const struct happenings *before, struct contained_ending *ending) {
  struct happenings now = happenings_now();
  uint32_t kills = (uint32_t)(now.kills - before->kills), denials = (uint32_t)(now.denials - before->denials);
  bool is_own_kill = kills > 0 && was_full_of_memory(before, &now);
  bool is_own_denial = denials > 0 && was_full_of_processes();
  ending->killed = is_own_kill ? kills : 0;
  ending->denied = is_own_denial ? denials : 0;
  ending->outer = (is_own_kill ? 0 : kills) + (is_own_denial ? 0 : denials);
}

// MARK: mounts

static bool is_memory(const char *type) {
  static const char *const types[] = {"tmpfs", "proc", "devpts", "mqueue", "sysfs", "cgroup", "cgroup2", NULL};
  for (const char *const *found = types; *found; found++) {
    if (strcmp(*found, type) == 0) return true;
  }
  return false;
}

void check_mounts(void) {
  char *line = NULL;
  size_t room = 0;
  bool has_root = false;
  FILE *file = fopen("/proc/self/mountinfo", "re");
  if (!file) contained_fail("look at the mounts");
  while (getline(&line, &room, file) > 0) {
    char place[1024], options[256], type[64];
    char *behind = strstr(line, " - ");
    bool is_read = sscanf(line, "%*d %*d %*s %*s %1023s %255s", place, options) == 2 && behind &&
                   sscanf(behind, " - %63s", type) == 1;
    errno = EINVAL;
    if (!is_read) contained_fail("read the mounts");
    if (strcmp(place, "/") == 0) has_root = true;
    errno = EPERM;
    if (strncmp(options, "rw", 2) == 0 && !is_memory(type)) contained_fail("a place on the disk can be written to");
  }
  free(line);
  fclose(file);
  errno = ENOENT;
  if (!has_root) contained_fail("find the root");
}
#endif
