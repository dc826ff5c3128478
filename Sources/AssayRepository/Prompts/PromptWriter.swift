package import AssayCore

/// Writes the question for a hole.
///
/// For models it has the parts of the original in its order: what the missing code does, the masked file, the
/// repository around it, what to answer, a closing line; the words are this program's own. Of the flaw nothing is said,
/// neither its kind nor where it is known from, and of weaknesses only where the options say so.
///
/// The same task and options give the same bytes.
package struct PromptWriter: Sendable {
  /// What is asked about.
  package struct Task: Sendable, Hashable {
    /// What is shown of the repository, put together with the same options (`PromptOptions.context`).
    package var context: RepositoryContext
    /// What the missing code does, as the data says it; `nil` where nothing is said.
    package var summary: String?
    /// The lines with the placeholders, counted from 1, in order.
    package var holes: [Int]
    /// Whether the file has lines of its own that look like a hole.
    package var hasFalseHoles: Bool

    /// Creates a task.
    ///
    /// - Parameters:
    ///   - hole: The masked file.
    ///   - context: What is shown of the repository.
    ///   - summary: What the missing code does; a blank one is none.
    package init(hole: MaskedFile, context: RepositoryContext, summary: String?) {
      self.context = context
      let summary = summary.map { ShownText.trimmed($0) } ?? ""
      self.summary = summary.isEmpty ? nil : summary
      holes = hole.holes
      hasFalseHoles = hole.foreignPlaceholders > 0
    }

    /// The path of the masked file.
    var path: String { context.masked.path }
  }

  private let options: PromptOptions
  private let texts: PromptTexts

  /// Creates a writer.
  ///
  /// - Parameters:
  ///   - options: What is asked.
  ///   - locale: The language of the words around code and summary.
  package init(_ options: PromptOptions, locale: PromptLocale) {
    self.options = options
    texts = PromptTexts(locale: locale)
  }

  /// Writes the question.
  ///
  /// - Parameter task: What is asked about.
  /// - Returns: For models a system message and one turn, for agents one turn.
  package func prompt(for task: Task) -> Prompt {
    switch options.profile {
    case .agent: Prompt(turns: [agentTurn(task)])
    case .first, .second, .head: Prompt(system: system(task), turns: [turn(task)])
    }
  }

  // MARK: - Models

  private func system(_ task: Task) -> String {
    Self.joined([
      texts.role, options.profile.isNumbered ? texts.numbers : nil,
      task.context.masked.reach == nil ? nil : texts.window,
    ])
  }

  private func turn(_ task: Task) -> String {
    let order: String =
      switch options.profile.form {
      case .diff:
        texts.patch(path: task.path, holes: task.holes.count, isNumbered: options.profile.isNumbered)
      case .code: texts.code(holes: task.holes.count)
      case nil: ""
      }
    return Self.parts([
      texts.summary(task.summary), code(task), base(task),
      Self.joined([order, falseHoles(task), warning]), texts.closing,
    ])
  }

  // MARK: - Agents

  private func agentTurn(_ task: Task) -> String {
    let places = task.context.places.map { place in
      texts.place(place.path, place.lines.map { ($0.first, $0.last) })
    }
    return Self.parts([
      texts.errand(path: task.path, holes: task.holes),
      texts.summary(task.summary),
      options.isFull ? code(task) : nil,
      options.isFull ? base(task) : nil,
      places.isEmpty || options.isFull ? nil : texts.places + "\n" + places.joined(separator: "\n"),
      Self.joined([texts.edit(path: task.path), falseHoles(task), warning]),
    ])
  }

  // MARK: - Parts

  private func code(_ task: Task) -> String {
    "<code>\n\(task.context.masked.shown(isNumbered: options.profile.isNumbered))</code>"
  }

  private func base(_ task: Task) -> String {
    let pieces = [task.context.readme].compactMap(\.self) + task.context.pieces
    return "<base>\n" + pieces.map { $0.shown(isNumbered: options.profile.isNumbered) }.joined() + "</base>"
  }

  private var warning: String? {
    let isToldByOriginal = options.isCompat && options.profile == .agent
    return options.isSecurityAware || isToldByOriginal ? texts.warning : nil
  }

  private func falseHoles(_ task: Task) -> String? {
    task.hasFalseHoles ? texts.meant(holes: task.holes) : nil
  }

  private static func parts(_ parts: [String?]) -> String {
    parts.compactMap(\.self).joined(separator: "\n\n")
  }

  private static func joined(_ sentences: [String?]) -> String {
    sentences.compactMap(\.self).joined(separator: "\n")
  }
}
