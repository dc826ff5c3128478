// The launcher makes the place in which a cell's programs run (`cell`) and is the first process inside (`init`).
#ifndef LAUNCHER_H
#define LAUNCHER_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <sys/types.h>

#include "CLaunch.h"

// MARK: reader.c: blocks of little-endian numbers and texts, each text followed by a NUL.

struct reader {
  const char *bytes;
  size_t count;
  size_t position;
  bool is_bad;
};

bool reader_open(struct reader *reader, int fd);
uint32_t read_u32(struct reader *reader);
uint64_t read_u64(struct reader *reader);
const char *read_bytes(struct reader *reader, size_t *count);
const char *read_text(struct reader *reader);
// A list of texts, ended by NULL.
char **read_texts(struct reader *reader);
// The number of things that follow, each of which takes at least `least` bytes.
uint32_t read_count(struct reader *reader, size_t least);

// MARK: job.c: what a cell is to be.

enum {
  SOURCE_MAPPED = 1,     // Files of the first owner appear as the cell's own, if this system can do that.
  SOURCE_RECURSIVE = 2,  // With what is mounted below.
  SOURCE_WRITABLE = 4,   // Devices and /proc.
  SOURCE_REQUIRED_MAP = 8,  // Fails where files cannot be mapped.
  SOURCE_FOLDER = 16,       // Fails where it is no folder itself, but a link to one.
};

// Something of the host that is attached in the holder's root.
struct source {
  const char *host;
  const char *place;
  uint32_t flags;
  int fd;
};

// Layers under a private one.
struct overlay {
  const char *name;
  const char *inside;
  char **lowers;
};

// Something of the holder's root that programs see.
struct view {
  const char *place;
  const char *inside;
  bool is_read_only;
};

struct listener {
  uint32_t family;
  uint32_t type;
  uint32_t port;
};

struct limits {
  uint64_t cpu_seconds, open_files, file_bytes, processes, address_bytes;
};

struct job {
  uint64_t bytes, inodes;
  struct source *sources;
  uint32_t source_count;
  struct overlay *overlays;
  uint32_t overlay_count;
  struct view *views;
  uint32_t view_count;
  char **folders;         // Folders of the holder's root, made first.
  char **shared_folders;  // The same, for everybody, like /tmp.
  char **links;           // Pairs: target, path.
  struct listener *listeners;
  uint32_t listener_count;
  bool is_world_local;
  struct limits limits;
  char **bubblewrap;
};

bool job_read(struct job *job, int fd);

// MARK: cell.c

// Tells Assay that the cell cannot be made, and ends.
_Noreturn void give_up(const char *format, ...) __attribute__((format(printf, 1, 2)));
int cell_main(unsigned groups, uint32_t owner);

// MARK: user.c

// Where a cell will live.
struct home {
  uint32_t owner;    // The user of the cell on the host; 0 for the user who runs Assay.
  int users;         // Where it is another's: the namespace in which that user is user 0, and its network.
  int network;
};

// Makes the namespaces, as far as that is possible before it is known what is to be in the cell.
void build_home(struct home *home);
// Leaves for them, with the sources of the job, whose files are mapped by then.
void leave_host(const struct home *home, struct job *job);

// MARK: tree.c

int clone_source(const struct source *source);
void prepare_source(const struct source *source);
void build_root(struct job *job);
bool attach(int fd, const char *path);
// The merged layers of an overlay without the private one; -1 with errno.
int open_pristine(const struct overlay *overlay, size_t index);
int make_folders(const char *path);

// MARK: map.c

// Lets files of `owner` appear as those of user 0 in the namespace of `holder`.
int map_owner(int fd, int namespace_fd, bool is_recursive);
// A namespace of users, and one of networks that belongs to it unless `network` is NULL; -1 with errno.
int namespace_mapping(uint32_t from, uint32_t to, int *network);

// MARK: net.c

void raise_loopback(bool is_world_local);
int open_listener(const struct listener *listener);

// MARK: serve.c, run.c

struct cell {
  struct job *job;
  int view;      // The root that programs see.
  int settings;  // Limits and filter, for init.
  int launcher;  // This program.
};

// Answers requests until Assay is gone; nothing runs any more when it returns.
void serve(struct cell *cell);

struct run {
  bool is_used;
  int ending;   // Where the ending is told; its hang-up asks to kill.
  int link;     // To init.
  int errors;   // What bubblewrap wrote.
  int process;  // A descriptor of bubblewrap's process.
  int inside;   // A descriptor of init, once it spoke; -1 before.
  pid_t id;
  bool is_killed, has_status;
  struct claunch_ending result;
};

bool run_start(struct cell *cell, struct run *run, const int fds[5]);
void run_greeted(struct run *run);
void run_kill(struct run *run);
void run_finish(struct run *run);

// MARK: files.c, diff.c: each returns a descriptor to answer with, or -1 with errno.

int write_files(int view, int block);
int open_file(int view, const char *path);
int list_changes(struct cell *cell);
// openat2(2), where links cannot lead out.
int open_inside(int root, const char *path, int flags, mode_t mode);

// MARK: filter.c

struct sock_filter;
// The filter of system calls; the number of its instructions, at most FILTER_ROOM.
enum { FILTER_ROOM = 1024 };
size_t build_filter(struct sock_filter *filter);

// MARK: init.c

struct settings {
  struct limits limits;
  uint32_t filter_count;
};

// What a program is, as the run's job tells.
struct program {
  char **arguments;
  char **environment;
  const char *folder;
  const char *search;
};

int init_main(void);
bool set_limits(const struct limits *limits);
void reset_signals(void);
// Returns only if the program cannot be run, with the error as a shell would tell it.
int find_and_run(const struct program *program);

#endif
