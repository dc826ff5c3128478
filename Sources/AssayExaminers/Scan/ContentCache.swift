package import AssayCore
import Foundation

/// Values in small files that are named by a digest of what they were made from.
///
/// Damage is a miss, never an error; a disk that is full or read-only costs nothing but time later.
package struct ContentCache<Value: Codable & Sendable>: Sendable, Hashable {
  /// The folder.
  package let folder: String
  /// The most bytes of one file.
  package let entryLimit: Int

  /// Names the folder of a cache, which is made when it is needed.
  package init(folder: String, entryLimit: Int) {
    self.folder = folder
    self.entryLimit = entryLimit
  }

  private struct Entry: Codable {
    var key: Digest
    var value: Value
  }

  /// What is remembered under a name; `nil` if that is nothing or damaged.
  package func read(_ key: Digest) -> Value? {
    guard let data = FileManager.default.contents(atPath: path(key)), data.count <= entryLimit,
      let entry = try? JSONDecoder().decode(Entry.self, from: data), entry.key == key
    else { return nil }
    return entry.value
  }

  /// Remembers a value.
  package func write(_ value: Value, for key: Digest) {
    guard let data = try? JSONEncoder().encode(Entry(key: key, value: value)), data.count <= entryLimit
    else { return }
    let target = URL(filePath: path(key))
    try? FileManager.default.createDirectory(
      at: target.deletingLastPathComponent(), withIntermediateDirectories: true)
    try? data.write(to: target, options: .atomic)
  }

  /// Deletes the oldest until no more than `limitBytes` are left.
  package func trim(to limitBytes: Int) {
    let keys: [URLResourceKey] = [.fileSizeKey, .contentModificationDateKey, .isRegularFileKey]
    guard
      let walk = FileManager.default.enumerator(at: URL(filePath: folder), includingPropertiesForKeys: keys)
    else { return }
    var entries: [(url: URL, size: Int, date: Date)] = []
    for case let url as URL in walk {
      guard let values = try? url.resourceValues(forKeys: Set(keys)), values.isRegularFile == true else {
        continue
      }
      entries.append((url, values.fileSize ?? 0, values.contentModificationDate ?? .distantPast))
    }
    var total = entries.reduce(0) { $0 + $1.size }
    for entry in entries.sorted(by: { $0.date < $1.date }) {
      if total <= limitBytes { return }
      try? FileManager.default.removeItem(at: entry.url)
      total -= entry.size
    }
  }

  private func path(_ key: Digest) -> String {
    let name = key.description
    return "\(folder)/\(name.prefix(2))/\(name).json"
  }
}
