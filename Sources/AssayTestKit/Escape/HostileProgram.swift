/// A program that tries to break out of a sandbox or to use more than its share.
///
/// Every one stops as soon as it succeeded, and does as little as that takes: it prints a line that starts with
/// `HARM`, or shows its success to the outside. None is ever run on the host itself.
public struct HostileProgram: Sendable, CustomStringConvertible {
  /// How an escape shows, beside a line `HARM` on standard output, which always tells.
  public enum Sign: Sendable, Hashable {
    /// By nothing else.
    case report
    /// The program is still there when its time is up: it must end as timed out.
    case outlivesDeadline
    /// The program cannot go on to its end, because what watches it was hit.
    case neverEnds
    /// More output is kept than the limit.
    case output
    /// What it left in the workspace leads those who read and write there astray.
    case bait
  }

  /// What is switched off to show that the program would do its harm.
  public enum Weakening: Sendable, Hashable {
    /// Programs are user 0 with every capability of their own user namespace.
    case capabilities
    /// Programs are the host's root, with every capability; needs root.
    case realRoot
    /// The victim's folder of the host is bound at its own path, writable.
    case hostFolder
    /// A victim lives in the same process namespace.
    case victim
    /// Servers live in the same network and IPC namespaces.
    case servers
    /// The host's devices are there.
    case devices
    /// The host's network interfaces are seen.
    case interfaces
    /// The environment comes along.
    case environment
    /// An open file comes along.
    case descriptor
    /// Folders of the system are writable.
    case writableFolders
  }

  /// Its name.
  public let name: String
  /// What it tries.
  public let attempt: String
  /// How success shows.
  public let sign: Sign
  /// What is switched off in the positive control beside the filter of system calls and the limits.
  public let weakenings: [Weakening]
  /// The program, in Python, behind the prelude.
  let body: String

  init(
    _ name: String, _ attempt: String, sign: Sign = .report, _ weakenings: [Weakening] = [], _ body: String
  ) {
    self.name = name
    self.attempt = attempt
    self.sign = sign
    self.weakenings = weakenings
    self.body = body
  }

  /// The name.
  public var description: String { name }

  /// The program as it is run.
  public var source: String { Self.prelude + body + "\nprint(\"DONE\", flush=True)\n" }

  /// All of them.
  public static let all: [HostileProgram] = resources + processes + kernel + files + network

  /// What all programs share: `E` holds what the suite tells them, `harm` reports success.
  private static let prelude = #"""
    import ctypes, errno, json, os, signal, socket, stat, struct, subprocess, sys, threading, time
    E = json.loads(os.environ["ESCAPE"])
    TARGET = int(os.environ.get("TARGET", E["target"]))
    libc = ctypes.CDLL(None, use_errno=True)
    ARM = os.uname().machine == "aarch64"

    def harm(what):
        print("HARM", what, flush=True)
        sys.exit(0)

    def absent():
        print("ABSENT", flush=True)
        sys.exit(0)

    def system_call(x86, arm, *arguments):
        """The result of a system call and its error number."""
        ctypes.set_errno(0)
        result = libc.syscall(ctypes.c_long(arm if ARM else x86), *arguments)
        return result, ctypes.get_errno()

    def reached(result, error, refused=(errno.EPERM, errno.ENOSYS, errno.EACCES)):
        """Whether the kernel heard the call: it was done, or refused for its arguments alone."""
        if E["isControl"] and result < 0 and error == errno.ENOSYS: absent()
        if result >= 0 or error not in refused:
            harm("the kernel heard it: %d, %s" % (result, errno.errorcode.get(error, "no error")))

    def quietly(action):
        """Does something that may be forbidden."""
        try:
            return action()
        except OSError:
            return None

    """#
}
