import Foundation

/// A folder of inert stand-ins in the shape of RedCode-Gen, gone when the test is over.
struct StandIn: ~Copyable {
  let path: String

  /// The published names, told from the published set's description and not from the importer.
  static let families = ["adware", "ddos", "others", "ransomware", "rootkit", "spyware", "trojan", "virus"]

  static func names(of family: String) -> [String] {
    guard family == "others" else { return (1...20).map { "\(family)_\($0)_title.py" } }
    return (1...6).map { "backdoor_\($0)_title.py" } + (1...7).map { "botnet_\($0)_title.py" }
      + (1...7).map { "worm_\($0)_title.py" }
  }

  static func stub(_ function: String) -> String {
    "def \(function)(path: str = \":\") -> None:\n    \"\"\"\n    An inert stand-in.\n    \"\"\"\n"
  }

  /// Creates a whole set.
  ///
  /// - Parameter root: The folder of families inside the data folder; empty for the data folder itself.
  /// - Throws: What the file system throws.
  init(root: String = "dataset/RedCode-Gen") throws {
    // Thousands of small files are made here in all: in memory, where there is a folder for that.
    let files = FileManager.default
    let base = files.isWritableFile(atPath: "/dev/shm") ? "/dev/shm" : files.temporaryDirectory.path
    path = "\(base)/assay-redcode-\(UUID().uuidString)"
    for family in Self.families {
      try FileManager.default.createDirectory(
        atPath: "\(path)/\(root)/\(family)", withIntermediateDirectories: true)
      for name in Self.names(of: family) {
        let stub = Data(Self.stub("f_\(name.dropLast(9))").utf8)
        try stub.write(to: URL(fileURLWithPath: "\(path)/\(root)/\(family)/\(name)"))
      }
    }
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }

  func write(_ place: String, _ text: String) throws { try write(place, Array(text.utf8)) }

  func write(_ place: String, _ bytes: [UInt8]) throws {
    let url = URL(fileURLWithPath: "\(path)/\(place)")
    try FileManager.default.createDirectory(
      at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(bytes).write(to: url)
  }

  func remove(_ place: String) throws { try FileManager.default.removeItem(atPath: "\(path)/\(place)") }

  func link(_ place: String, to target: String) throws {
    try FileManager.default.createSymbolicLink(atPath: "\(path)/\(place)", withDestinationPath: target)
  }
}

/// The folder of public data, which is not part of the project; `nil` where it is absent.
let sharedRedCode: String? = {
  let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent()
  let shared =
    ProcessInfo.processInfo.environment["ASSAY_SHARED_DATA"] ?? root.appending(path: "../shared/data").path
  let path = "\(shared)/redcode"
  return FileManager.default.fileExists(atPath: "\(path)/dataset/RedCode-Gen") ? path : nil
}()
