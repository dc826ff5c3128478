#if os(Linux)
internal import CLaunch
import Glibc
import Synchronization

/// The line to a launcher that holds a cell.
///
/// All of it waits in the kernel, so it is called from threads of their own only.
final class LauncherLink: Sendable {
  private let control: OwnedDescriptor
  private let process: pid_t
  // Request and answer belong together.
  private let turn = Mutex(())

  /// Starts a launcher, which joins its cgroups and waits to be told what its cell is to be.
  ///
  /// It is started by `posix_spawn` and not by the library that starts trusted tools, because it is given
  /// descriptors beside the usual three, which that library cannot do.
  ///
  /// - Parameters:
  ///   - launcher: The program.
  ///   - owner: The user of the cell on the host, 0 for our own.
  ///   - groups: The files through which the launcher joins the cell's cgroups.
  /// - Returns: The line.
  /// - Throws: `CellError` if it cannot be started.
  static func start(
    _ launcher: String, owner: UInt32, groups: [OwnedDescriptor]
  ) throws(CellError) -> LauncherLink {
    var ends: [Int32] = [-1, -1]
    guard claunch_socket_pair(&ends) == 0 else { throw CellError(reason: "socket pair: \(errorText())") }
    let (near, far) = (OwnedDescriptor(ends[0]), OwnedDescriptor(ends[1]))
    let descriptors = [far.number] + groups.map(\.number)
    let process = withExtendedLifetime((far, groups)) {
      claunch_spawn(launcher, owner, descriptors, descriptors.count)
    }
    guard process > 0 else { throw CellError(reason: "start \(launcher): \(errorText())") }
    // The launcher must be the only one at the other end, else its death would not be heard.
    far.close()
    return LauncherLink(near, process)
  }

  /// Makes the cell.
  ///
  /// - Parameter job: What it is to be.
  /// - Returns: The sockets that listen in it.
  /// - Throws: `CellError` if it cannot be made; the line is of no use then.
  func make(_ job: CellJob) throws(CellError) -> [Int32] {
    guard let block = OwnedDescriptor.sealed(job.encoded) else {
      throw CellError(reason: "memory for the job: \(errorText())")
    }
    return try withExtendedLifetime(block) { () throws(CellError) in
      // A launcher that failed before it was asked has told why, and may be gone.
      do throws(CellError) { try send(Int(CLAUNCH_MAKE), path: [], [block.number]) } catch { _ = error }
      return try receive()
    }
  }

  private init(_ control: OwnedDescriptor, _ process: pid_t) {
    self.control = control
    self.process = process
  }

  private func receive() throws(CellError) -> [Int32] {
    var reply = claunch_reply()
    var descriptors = [Int32](repeating: -1, count: Int(CLAUNCH_MAX_FDS))
    var count = descriptors.count
    let size = MemoryLayout<claunch_reply>.size
    let length = claunch_receive(control.number, &reply, size, &descriptors, &count)
    guard length == size else {
      throw CellError(reason: length == 0 ? "the launcher ended" : "the launcher: \(errorText())")
    }
    guard reply.error == 0 else {
      let text = withUnsafeBytes(of: reply.text) { String(decoding: $0.prefix { $0 != 0 }, as: UTF8.self) }
      throw CellError(reason: text, number: reply.error)
    }
    return Array(descriptors.prefix(count))
  }

  private func send(
    _ operation: Int, path bytes: [UInt8], _ descriptors: [Int32]
  ) throws(CellError) {
    var request = claunch_request()
    request.operation = UInt32(operation)
    request.path_length = UInt32(clamping: bytes.count)
    let head = MemoryLayout<claunch_request>.offset(of: \.path) ?? 0
    let isPlaced = withUnsafeMutableBytes(of: &request) { whole in
      guard head + bytes.count < whole.count else { return false }
      whole[head...].copyBytes(from: bytes)
      return true
    }
    guard isPlaced else { throw CellError(reason: "the path is too long", number: ENAMETOOLONG) }
    guard claunch_send(control.number, &request, head + bytes.count, descriptors, descriptors.count) == 0
    else {
      throw CellError(reason: "the launcher is gone: \(errorText())")
    }
  }

  /// Asks for something that is answered with a file.
  func ask(
    _ operation: Int, path: [UInt8] = [], _ descriptors: [Int32] = []
  ) throws(CellError) -> OwnedDescriptor {
    let answer = turn.withLock { _ -> Swift.Result<[Int32], CellError> in
      do throws(CellError) {
        try send(operation, path: path, descriptors)
        return .success(try receive())
      } catch {
        return .failure(error)
      }
    }
    guard let number = try answer.get().first else { throw CellError(reason: "the launcher sent no file") }
    return OwnedDescriptor(number)
  }

  /// Hands over a run; its ending is told on the last of the descriptors.
  func run(_ descriptors: [Int32]) throws(CellError) {
    try send(Int(CLAUNCH_RUN), path: [], descriptors)
  }

  /// Ends the launcher and with it everything in the cell; returns when all of it is gone.
  func end() {
    // The launcher hears the end of the line, kills what runs, and ends.
    shutdown(control.number, Int32(SHUT_RDWR))
    var status: Int32 = 0
    while waitpid(process, &status, 0) < 0 && errno == EINTR { continue }
  }
}
#endif
