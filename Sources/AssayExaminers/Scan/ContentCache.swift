internal import AssayCore
import Foundation

/// Values in small files that are named by a digest of what they were made from.
///
/// Damage is a miss, never an error; a disk that is full or read-only costs nothing but time later.
struct ContentCache<Value: Codable & Sendable>: Sendable, Hashable {
  let folder: String
  /// The most bytes of one file.
  let entryLimit: Int

  private struct Entry: Codable {
    var key: Digest
    var value: Value
  }

  /// What is remembered under a name; `nil` if that is nothing or damaged.
  func read(_ key: Digest) -> Value? {
    guard let data = FileManager.default.contents(atPath: path(key)), data.count <= entryLimit,
      let entry = try? JSONDecoder().decode(Entry.self, from: data), entry.key == key
    else { return nil }
    return entry.value
  }

  /// Remembers a value.
  func write(_ value: Value, for key: Digest) {
    guard let data = try? JSONEncoder().encode(Entry(key: key, value: value)), data.count <= entryLimit
    else { return }
    let target = URL(filePath: path(key))
    try? FileManager.default.createDirectory(
      at: target.deletingLastPathComponent(), withIntermediateDirectories: true)
    try? data.write(to: target, options: .atomic)
  }

  private func path(_ key: Digest) -> String {
    let name = key.description
    return "\(folder)/\(name.prefix(2))/\(name).json"
  }
}
