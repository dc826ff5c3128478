package import AssayCore

/// Which images are on this machine.
package struct ImageSurvey: Sendable {
  /// What is known of an image.
  package enum State: Sendable, Hashable {
    /// It is there.
    case here(ImageFacts)
    /// It is not, and can be pulled.
    case missing
    /// It is not, and its name does not say from where it could be pulled.
    case ambiguous
    /// It could not be looked for or pulled, and why.
    case failed(String)
  }

  /// An image and what is known of it.
  package struct Row: Sendable, Hashable {
    /// The image.
    package var image: ImageList.Wanted
    /// What is known of it.
    package var state: State
  }

  /// The images, in the order of the data.
  package var rows: [Row] = []

  /// Bytes of all that are there; layers that images share count for each.
  package var bytes: Int {
    rows.reduce(0) { sum, row in
      if case .here(let facts) = row.state { sum + facts.bytes } else { sum }
    }
  }

  private func rows(where isWanted: (State) -> Bool) -> [Row] { rows.filter { isWanted($0.state) } }

  /// What is to be known before a model is asked.
  ///
  /// - Parameter allowsPrivileged: Whether images get the rights of the host that they ask for.
  /// - Returns: What to tell, the sum first.
  func notices(allowsPrivileged: Bool) -> [Notice] {
    let here = rows.count { if case .here = $0.state { true } else { false } }
    var notices: [Notice] = []
    func tell(_ message: String) { notices.append(Notice(place: "images", message: message)) }
    if here > 0 {
      tell("\(here) of \(rows.count) images are on this machine, \(Self.size(bytes))")
    }
    let missing = rows(where: { $0 == .missing })
    if !missing.isEmpty {
      tell(
        "\(missing.count) of \(rows.count) are not on this machine, so that \(Self.instances(missing)) are analyzed and not run: "
          + "\(Self.names(missing)); `assay ase images --data DIR --pull` gets them, `--images none` does without"
      )
    }
    let ambiguous = rows(where: { $0 == .ambiguous })
    if !ambiguous.isEmpty {
      tell(
        "\(Self.names(ambiguous)): no owner in the name, so that nothing is pulled; "
          + "\(Self.instances(ambiguous)) are analyzed and not run")
    }
    for row in rows {
      if case .failed(let reason) = row.state { tell("\(row.image.name.printable(limit: 100)): \(reason)") }
    }
    let privileged = rows.reduce(0) { $0 + $1.image.privileged }
    if privileged > 0, !allowsPrivileged {
      tell("\(privileged) instances want all rights of the host and are not run without --allow-privileged")
    }
    return notices
  }

  private static func names(_ rows: [Row]) -> String {
    let names = rows.prefix(3).map { $0.image.name.printable(limit: 80) }.joined(separator: ", ")
    return rows.count > 3 ? "\(names) and \(rows.count - 3) more" : names
  }

  private static func instances(_ rows: [Row]) -> String {
    let count = rows.reduce(0) { $0 + $1.image.instances }
    return count == 1 ? "1 instance" : "\(count) instances"
  }

  /// A size for people, in the units in which engines tell it.
  package static func size(_ bytes: Int) -> String {
    let tenths = (bytes + 50_000_000) / 100_000_000
    if tenths >= 10 { return "\(tenths / 10).\(tenths % 10) GB" }
    return "\((bytes + 500_000) / 1_000_000) MB"
  }
}
