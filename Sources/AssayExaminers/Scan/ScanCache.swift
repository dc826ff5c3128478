internal import AssayCore
import Foundation

/// Remembers on disk what came of examining a content, so that nothing is examined twice.
///
/// One small file for each content, rule pack and set of tool versions. Damage is a miss, never an error; when
/// there are too many, the oldest go.
package struct ScanCache: Sendable, Hashable {
  /// The folder.
  package let folder: String
  /// The most bytes kept after `trim`.
  package let limitBytes: Int

  /// Names the folder of a cache.
  package init(folder: String, limitBytes: Int = 256 << 20) {
    self.folder = folder
    self.limitBytes = limitBytes
  }

  /// The name of what is remembered about a piece of code.
  func key(for text: SourceText, identity: Digest) -> Digest {
    var digester = FieldDigester(domain: "assay.scan.1")
    digester.add(identity.bytes)
    digester.add(text.language?.rawValue)
    digester.add(text.ending)
    digester.add(text.bytes)
    return digester.finish()
  }

  /// What is remembered under a name; `nil` if that is nothing or damaged.
  func read(_ key: Digest) -> ScannedFile? { entries.read(key) }

  /// Remembers, whatever the file was called.
  func write(_ file: ScannedFile, for key: Digest) { entries.write(file.named(""), for: key) }

  private var entries: ContentCache<ScannedFile> { ContentCache(folder: folder, entryLimit: 4 << 20) }

  /// Deletes the oldest until the limit holds.
  package func trim() {
    entries.trim(to: limitBytes)
  }
}

extension CodeScanner {
  /// Lets the cache forget what is too much.
  package func trimCache() { cache?.trim() }
}
