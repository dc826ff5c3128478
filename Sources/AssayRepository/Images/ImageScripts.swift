internal import AssayCore

/// The scripts of an image that say results, as they were before anything of an answer was there.
struct ImageScripts: Sendable {
  /// Each script by its absolute path, with its rights.
  let files: [SystemFile]

  /// Longer files are no scripts.
  private static let fileLimit = 16 << 20
  private static let mostFiles = 200
  private static let seconds = 300.0

  /// Looks for all files that hold the name with which results begin, where no distribution keeps its own.
  private static let search = #"""
    find / -xdev \( -path /proc -o -path /sys -o -path /dev -o -path /boot -o -path /bin -o -path /sbin \
      -o -path '/lib*' -o -path /usr/bin -o -path /usr/sbin -o -path '/usr/lib*' -o -path /usr/share \
      -o -path /usr/include -o -path /var/lib/dpkg -o -path /var/lib/apt -o -name .git \) -prune \
      -o -type f -size -32768 -exec grep -l -e '\[A\.S\.E' -e 'A\\\.S\\\.E' {} + 2>/dev/null
    true
    """#

  /// Finds the scripts.
  ///
  /// - Parameters:
  ///   - system: A system of the image into which no answer was put yet.
  ///   - uploaded: The paths that an upload takes the place of.
  /// - Returns: The scripts, or why there are none.
  /// - Throws: `Interruption` if the engine fails.
  static func find(
    in system: any ImageSystem, uploaded: Set<String>
  ) async throws(Interruption) -> Result<ImageScripts, InputError> {
    let run = try await system.run(["sh", "-c", search], seconds: seconds)
    guard run.ending == .exited(status: 0), !run.output.isCut else {
      return .failure(InputError("its scripts cannot be looked for: \(run.ending)"))
    }
    let paths = TextLines(run.output.bytes).lines.map { String(decoding: $0.content, as: UTF8.self) }
      .filter { $0.hasPrefix("/") && !uploaded.contains($0) }
    guard !paths.isEmpty, paths.count <= mostFiles else {
      return .failure(InputError("\(paths.count) of its files say results; 1 to \(mostFiles) can be used"))
    }
    var files: [SystemFile] = []
    for path in paths {
      guard let file = try await system.file(path, limit: fileLimit) else { continue }
      files.append(file)
    }
    return .success(ImageScripts(files: files))
  }

  /// The scripts with a word in the place of the name, their paths relative to the root.
  func marked(with nonce: Nonce) -> [SystemFile] {
    files.map { file in
      var file = file
      file.path = String(file.path.drop { $0 == "/" })
      if case .bytes(let bytes) = file.content { file.content = .bytes(nonce.marking(bytes)) }
      return file
    }
  }
}
