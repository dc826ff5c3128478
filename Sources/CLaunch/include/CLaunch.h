// What Assay and its launcher agree on, and the system calls that Swift cannot make by itself.
#ifndef CLAUNCH_H
#define CLAUNCH_H

#include <stddef.h>
#include <stdint.h>
#include <sys/types.h>

// A file descriptor, as the launcher finds it when it starts.
enum {
  CLAUNCH_CONTROL = 3,       // A socket of packets to Assay.
  CLAUNCH_FIRST_CGROUP = 4,  // The `cgroup.procs` files of the cell.
};

// The form of everything below; a launcher of another form refuses the job.
enum { CLAUNCH_VERSION = 2 };

// The most descriptors in one packet.
enum { CLAUNCH_MAX_FDS = 128 };

// What Assay can ask of a cell.
enum {
  CLAUNCH_MAKE = 5,   // First of all. fds: the job. Answered with the sockets that listen in the cell.
  CLAUNCH_RUN = 1,    // fds: input, output, errors, job, ending socket. Not answered here but on the last.
  CLAUNCH_WRITE = 2,  // fds: the files. Answered with one fd: the paths that were made.
  CLAUNCH_OPEN = 3,   // A path. Answered with one fd: the regular file.
  CLAUNCH_DIFF = 4,   // Answered with one fd: the changes.
};

struct claunch_request {
  uint32_t operation;
  uint32_t path_length;
  char path[4096];
};

struct claunch_reply {
  int32_t error;  // 0, or the number of what went wrong.
  uint32_t reserved;
  char text[500];  // What went wrong, in words.
};

// How a run ended.
enum {
  CLAUNCH_ENDED = 1,      // `status` is what wait(2) told of the program.
  CLAUNCH_NOT_FOUND = 2,  // There was no such program, or it could not be run; `status` is the error number.
  CLAUNCH_KILLED = 3,     // It was ended on request.
  CLAUNCH_BROKE = 4,      // `text` tells what of the sandbox failed.
  CLAUNCH_FELL = 5,       // The same of bubblewrap or init, inside: the cell's limits may have left them nothing.
};

struct claunch_ending {
  uint32_t kind;
  int32_t status;
  uint64_t cpu_microseconds;   // Of the program itself and of the children that it waited for.
  uint64_t wall_microseconds;
  char text[1000];
};

// An entry of the lists with which CLAUNCH_WRITE and CLAUNCH_DIFF are answered: its kind ('C' created, 'M' modified,
// 'D' deleted), its type ('f' file, 'd' folder, 'l' link, 'o' other), 4 bytes of permissions, 4 bytes of length, the
// path. Numbers are little-endian. A last entry of kind '+' without a path says that there is more than is listed.

#ifdef __linux__
// A file in memory that cannot be changed any more; -1 on failure.
int claunch_sealed(const void *bytes, size_t count);

// Sends a packet with descriptors; -1 on failure.
int claunch_send(int socket, const void *bytes, size_t count, const int *fds, size_t fd_count);

// Receives a packet; `fd_count` is the room, then the number. Returns the length, 0 at the end, -1 on failure.
ssize_t claunch_receive(int socket, void *bytes, size_t room, int *fds, size_t *fd_count);

// Two connected sockets of packets, closed on exec; -1 on failure.
int claunch_socket_pair(int sockets[2]);

// A pipe, closed on exec, its first end non-blocking; it belongs to `owner` unless that is 0. -1 on failure.
int claunch_pipe(int ends[2], uid_t owner);

// Starts the launcher of a cell that is to belong to `owner`, 0 for our own user, with `fds` as descriptors from 3 on.
// Returns its id, -1 on failure.
pid_t claunch_spawn(const char *path, uint32_t owner, const int *fds, size_t fd_count);

// Starts `work` on a thread of its own; the number of the error on failure.
int claunch_thread(void *(*work)(void *), void *context);
#endif

#endif
