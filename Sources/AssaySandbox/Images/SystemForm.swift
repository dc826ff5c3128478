internal import AssayCore
internal import Foundation

/// The body of `POST /containers/create` for a system of others, in the Engine API's words.
struct SystemForm: Encodable, Sendable {
  var Image: String
  var Hostname = "image"
  /// The image's own if there is none.
  var Cmd: [String]?
  var Labels: [String: String]
  var NetworkDisabled = true
  var Healthcheck = ContainerForm.Health()
  var HostConfig: Host

  struct Host: Encodable, Sendable {
    var NetworkMode = "none"
    var Privileged: Bool
    /// Those of the engine's usual rights by which a system would reach the network's or the host's devices.
    var CapDrop: [String]
    var SecurityOpt: [String]
    var PidsLimit: Int
    var Memory: Int
    var MemorySwap: Int
    var NanoCpus: Int
    var Ulimits: [ContainerForm.Ulimit]
    var IpcMode = "private"
    var CgroupnsMode = "private"
    var LogConfig = ContainerForm.Log()
    var AutoRemove = false
  }

  /// The container of a form.
  init(_ form: ImageForm, labels: [String: String]) {
    let processors = min(max(1, form.processors), ProcessInfo.processInfo.activeProcessorCount)
    self.init(
      Image: form.digest, Cmd: form.command.isEmpty ? nil : form.command, Labels: labels,
      HostConfig: Host(
        Privileged: form.isPrivileged,
        CapDrop: form.isPrivileged ? [] : ["AUDIT_WRITE", "MKNOD", "NET_RAW"],
        SecurityOpt: form.isPrivileged ? [] : ["no-new-privileges:true"], PidsLimit: form.processes,
        Memory: form.memoryBytes, MemorySwap: form.memoryBytes, NanoCpus: processors * 1_000_000_000,
        Ulimits: [
          .init(Name: "core", Soft: 0, Hard: 0),
          .init(Name: "fsize", Soft: form.fileBytes, Hard: form.fileBytes),
        ]))
  }

  private init(Image: String, Cmd: [String]?, Labels: [String: String], HostConfig: Host) {
    self.Image = Image
    self.Cmd = Cmd
    self.Labels = Labels
    self.HostConfig = HostConfig
  }
}

/// The body of `POST /containers/{id}/exec` for a program of the image's own user.
struct ProgramForm: Encodable, Sendable {
  var AttachStdin = false
  var AttachStdout = true
  var AttachStderr = true
  var Tty = false
  var Cmd: [String]
}
