internal import Foundation

/// Names a process for as long as its machine runs, so that what a dead one left behind can be told.
struct ProcessMark: Equatable {
  /// The machine's start and the namespace in which the number counts.
  private var place: String
  private var number: Int32
  /// When it started, in the kernel's words.
  private var start: String

  /// This process; `nil` where the kernel does not tell.
  static var own: ProcessMark? {
    let number = ProcessInfo.processInfo.processIdentifier
    guard let place = here, let start = startTime(of: number) else { return nil }
    return ProcessMark(place: place, number: number, start: start)
  }

  private init(place: String, number: Int32, start: String) {
    self.place = place
    self.number = number
    self.start = start
  }

  /// Reads what `text` gave.
  init?(_ text: String) {
    let words = text.split(separator: " ", omittingEmptySubsequences: false).map(String.init)
    guard words.count == 3, let number = Int32(words[1]), number > 0 else { return nil }
    self.init(place: words[0], number: number, start: words[2])
  }

  /// The mark as a label.
  var text: String { "\(place) \(number) \(start)" }

  /// Whether the process is known to be no more; of processes elsewhere nothing is known.
  var isGone: Bool { place == Self.here && Self.startTime(of: number) != start }

  private static var here: String? {
    let files = FileManager.default
    guard let boot = files.contents(atPath: "/proc/sys/kernel/random/boot_id"),
      let space = try? files.destinationOfSymbolicLink(atPath: "/proc/self/ns/pid")
    else { return nil }
    return String(decoding: boot, as: UTF8.self).trimmingCharacters(in: .whitespacesAndNewlines) + "/" + space
  }

  private static func startTime(of number: Int32) -> String? {
    guard let line = FileManager.default.contents(atPath: "/proc/\(number)/stat") else { return nil }
    // The name before may hold anything; the start is the twentieth word behind it.
    let text = String(decoding: line, as: UTF8.self)
    guard let end = text.lastIndex(of: ")") else { return nil }
    let words = text[text.index(after: end)...].split(separator: " ")
    return words.count > 19 ? String(words[19]) : nil
  }
}
