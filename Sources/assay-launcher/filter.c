#ifdef __linux__
#define _GNU_SOURCE
#include <errno.h>
#include <linux/audit.h>
#include <linux/filter.h>
#include <linux/netlink.h>
#include <linux/seccomp.h>
#include <netinet/in.h>
#include <sched.h>
#include <stddef.h>
#include <sys/ioctl.h>
#include <sys/socket.h>
#include <sys/syscall.h>

#include "launcher.h"

#if defined(__x86_64__)
#define NATIVE AUDIT_ARCH_X86_64
#elif defined(__aarch64__)
#define NATIVE AUDIT_ARCH_AARCH64
#else
#error "the filter of system calls knows x86_64 and aarch64"
#endif

#define DENY(number) (SECCOMP_RET_ERRNO | ((number) & SECCOMP_RET_DATA))
#define ALLOW SECCOMP_RET_ALLOW
#define FIELD(name) offsetof(struct seccomp_data, name)
// Flags and commands are 32 bits wide for the kernel; it ignores the upper half of the register, and so must we.
#define ARGUMENT(index) (FIELD(args) + 8 * (index))

#ifndef CLONE_NEWTIME
#define CLONE_NEWTIME 0x00000080
#endif
enum {
  NEW_SPACES = CLONE_NEWNS | CLONE_NEWCGROUP | CLONE_NEWUTS | CLONE_NEWIPC | CLONE_NEWUSER | CLONE_NEWPID |
               CLONE_NEWNET,
};

// Calls that no generated program needs, each a way to the kernel's rarer code. Some headers do not know all.
static const int denied[] = {
#ifdef SYS_mount
    SYS_mount,
#endif
    SYS_umount2, SYS_pivot_root, SYS_chroot, SYS_swapon, SYS_swapoff, SYS_quotactl, SYS_acct, SYS_reboot,
    SYS_nfsservctl, SYS_open_by_handle_at, SYS_name_to_handle_at, SYS_setns,
    // Other processes.
    SYS_ptrace, SYS_process_vm_readv, SYS_process_vm_writev, SYS_kcmp, 438 /* pidfd_getfd */,
    440 /* process_madvise */,
    // The kernel itself.
    SYS_bpf, SYS_perf_event_open, SYS_userfaultfd, SYS_kexec_load, SYS_init_module, SYS_finit_module,
    SYS_delete_module, SYS_syslog, SYS_vhangup, SYS_add_key, SYS_request_key, SYS_keyctl, SYS_lookup_dcookie,
    SYS_fanotify_init, SYS_fanotify_mark, 447 /* memfd_secret */,
    // The clock and the names of the machine.
    SYS_settimeofday, SYS_clock_settime, SYS_clock_adjtime, SYS_adjtimex, SYS_sethostname, SYS_setdomainname,
#ifdef SYS_kexec_file_load
    SYS_kexec_file_load,
#endif
#ifdef SYS_iopl
    SYS_iopl, SYS_ioperm, SYS_modify_ldt, SYS_uselib, SYS_ustat, SYS_sysfs, SYS_create_module,
    SYS_query_module, SYS_get_kernel_syms, SYS__sysctl,
#endif
};

// Calls for which programs have another way once they hear that the kernel does not know them.
static const int unknown[] = {
    425, 426, 427,  // io_uring_setup, io_uring_enter, io_uring_register
    428, 429, 430, 431, 432, 433, 442, 443, 457, 458, 467,  // The newer calls about mounts and quotas.
    435,  // clone3, whose flags a filter cannot see.
};

// Calls from here on are newer than this list.
enum { FIRST_UNREAD = 468 };

// Harmless personalities: the usual, 32 bits, the kernel's old name, no random addresses, and the question.
static const uint32_t personalities[] = {0x0, 0x8, 0x20000, 0x20008, 0x40000, 0xffffffff};

struct filter_program {
  struct sock_filter *code;
  size_t count;
};

static void emit(struct filter_program *program, uint16_t code, uint32_t value, uint8_t yes, uint8_t no) {
  if (program->count < FILTER_ROOM) {
    program->code[program->count] = (struct sock_filter){.code = code, .jt = yes, .jf = no, .k = value};
  }
  program->count++;
}

static void load(struct filter_program *program, size_t offset) {
  emit(program, BPF_LD | BPF_W | BPF_ABS, (uint32_t)offset, 0, 0);
}

// Ends with `action` if the loaded value is `value`.
static void end_if(struct filter_program *program, uint32_t value, uint32_t action) {
  emit(program, BPF_JMP | BPF_JEQ | BPF_K, value, 0, 1);
  emit(program, BPF_RET | BPF_K, action, 0, 0);
}

static void end_if_any_bit(struct filter_program *program, uint32_t bits, uint32_t action) {
  emit(program, BPF_JMP | BPF_JSET | BPF_K, bits, 0, 1);
  emit(program, BPF_RET | BPF_K, action, 0, 0);
}

static void end(struct filter_program *program, uint32_t action) {
  emit(program, BPF_RET | BPF_K, action, 0, 0);
}

// What follows up to `close_block` is for one call only; the number is loaded before and after.
static size_t open_block(struct filter_program *program, int number) {
  emit(program, BPF_JMP | BPF_JEQ | BPF_K, (uint32_t)number, 0, 0);
  return program->count - 1;
}

// The block must have ended with a decision.
static void close_block(struct filter_program *program, size_t start) {
  if (start < FILTER_ROOM) program->code[start].jf = (uint8_t)(program->count - start - 1);
}

static void guard_new_spaces(struct filter_program *program, int number) {
  size_t block = open_block(program, number);
  load(program, ARGUMENT(0));
  end_if_any_bit(program, NEW_SPACES, DENY(EPERM));
  if (number != SYS_clone) end_if_any_bit(program, CLONE_NEWTIME, DENY(EPERM));
  end(program, ALLOW);
  close_block(program, block);
}

static void guard_ioctl(struct filter_program *program) {
  size_t block = open_block(program, SYS_ioctl);
  load(program, ARGUMENT(1));
  // They put words into a terminal's input.
  end_if(program, TIOCSTI, DENY(EPERM));
  end_if(program, TIOCLINUX, DENY(EPERM));
  end_if(program, TIOCSETD, DENY(EPERM));
  end(program, ALLOW);
  close_block(program, block);
}

static void guard_personality(struct filter_program *program) {
  size_t block = open_block(program, SYS_personality);
  load(program, ARGUMENT(0));
  for (size_t index = 0; index < sizeof personalities / sizeof *personalities; index++) {
    end_if(program, personalities[index], ALLOW);
  }
  end(program, DENY(EPERM));
  close_block(program, block);
}

// Local sockets, streams and datagrams of the internet, and the question for routes that getaddrinfo(3) asks.
static void guard_socket(struct filter_program *program) {
  size_t block = open_block(program, SYS_socket);
  load(program, ARGUMENT(0));
  end_if(program, AF_UNIX, ALLOW);
  emit(program, BPF_JMP | BPF_JEQ | BPF_K, AF_NETLINK, 0, 4);
  load(program, ARGUMENT(2));
  end_if(program, NETLINK_ROUTE, ALLOW);
  // The protocol is no family, so that another of netlink's ends below.
  emit(program, BPF_LD | BPF_IMM, 0xffffffff, 0, 0);
  emit(program, BPF_JMP | BPF_JEQ | BPF_K, AF_INET, 2, 0);
  emit(program, BPF_JMP | BPF_JEQ | BPF_K, AF_INET6, 1, 0);
  end(program, DENY(EAFNOSUPPORT));
  // The usual protocols only, not the many rare ones that a socket of a stream can have.
  load(program, ARGUMENT(2));
  emit(program, BPF_JMP | BPF_JEQ | BPF_K, 0, 3, 0);
  emit(program, BPF_JMP | BPF_JEQ | BPF_K, IPPROTO_TCP, 2, 0);
  emit(program, BPF_JMP | BPF_JEQ | BPF_K, IPPROTO_UDP, 1, 0);
  end(program, DENY(EPROTONOSUPPORT));
  load(program, ARGUMENT(1));
  emit(program, BPF_ALU | BPF_AND | BPF_K, 0xf, 0, 0);
  end_if(program, SOCK_STREAM, ALLOW);
  end_if(program, SOCK_DGRAM, ALLOW);
  end(program, DENY(EPERM));
  close_block(program, block);
}

static void guard_socketpair(struct filter_program *program) {
  size_t block = open_block(program, SYS_socketpair);
  load(program, ARGUMENT(0));
  end_if(program, AF_UNIX, ALLOW);
  end(program, DENY(EAFNOSUPPORT));
  close_block(program, block);
}

size_t build_filter(struct sock_filter *filter) {
  struct filter_program program = {.code = filter};
  load(&program, FIELD(arch));
  emit(&program, BPF_JMP | BPF_JEQ | BPF_K, NATIVE, 1, 0);
  end(&program, SECCOMP_RET_KILL_PROCESS);
  load(&program, FIELD(nr));
#ifdef __x86_64__
  // The calls of the x32 form, which have other numbers.
  emit(&program, BPF_JMP | BPF_JGE | BPF_K, 0x40000000, 0, 1);
  end(&program, DENY(ENOSYS));
#endif
  for (size_t index = 0; index < sizeof denied / sizeof *denied; index++) {
    end_if(&program, (uint32_t)denied[index], DENY(EPERM));
  }
  for (size_t index = 0; index < sizeof unknown / sizeof *unknown; index++) {
    end_if(&program, (uint32_t)unknown[index], DENY(ENOSYS));
  }
  emit(&program, BPF_JMP | BPF_JGE | BPF_K, FIRST_UNREAD, 0, 1);
  end(&program, DENY(ENOSYS));
  guard_new_spaces(&program, SYS_clone);
  guard_new_spaces(&program, SYS_unshare);
  guard_ioctl(&program);
  guard_personality(&program);
  guard_socket(&program);
  guard_socketpair(&program);
  end(&program, ALLOW);
  return program.count;
}
#endif
