internal import AssayCore
import Foundation

/// Reads what the engine prints.
///
/// The reply quotes the files that were examined, so that it is as hostile as they are: what does not fit is
/// dropped, spans are checked, and texts are cut.
enum EngineReply {
  private static let messageLimit = 600

  /// Reads a reply.
  ///
  /// - Parameter bytes: What the engine wrote to standard output.
  /// - Returns: What it found; `nil` if this is no reply of the engine.
  static func read(_ bytes: [UInt8]) -> EngineOutput? {
    // Progress dots may stand before the object.
    guard let start = bytes.firstIndex(of: UInt8(ascii: "{")),
      let reply = try? JSONDecoder().decode(Reply.self, from: Data(bytes[start...]))
    else { return nil }
    let failures = reply.errors.compactMap(\.value)
    return EngineOutput(
      matches: reply.results.compactMap(\.value).compactMap(match),
      faults: failures.filter { !$0.isAboutRule }.compactMap(fault),
      badRules: failures.filter(\.isAboutRule).map {
        "\($0.rule_id ?? "a rule"): \($0.message.prefix(messageLimit))"
      })
  }

  private static func match(_ result: Result) -> EngineMatch? {
    guard let span = span(result.start, result.end) else { return nil }
    var variables: [String: EngineMatch.Variable] = [:]
    for (name, variable) in result.extra.metavars ?? [:] {
      guard let place = Self.span(variable.start, variable.end) else { continue }
      variables[name] = EngineMatch.Variable(
        span: place, content: String(variable.abstract_content.prefix(messageLimit)))
    }
    return EngineMatch(
      rule: result.check_id, path: result.path, span: span,
      message: String(result.extra.message.prefix(messageLimit)), variables: variables,
      source: result.extra.dataflow_trace?.taint_source?.place)
  }

  private static func fault(_ error: Failure) -> EngineFault? {
    guard let path = error.location?.path else { return nil }
    let message = String(error.message.prefix(messageLimit))
    let kind: EngineFault.Kind =
      switch error.error_type {
      case .named("Syntax error"), .named("Lexical error"), .named("Other syntax error"),
        .named("AST builder error"):
        .syntax
      case .named("Timeout"), .named("Fixpoint timeout"): .timeout
      case .named: .other
      case .partial(let places): .partial(places.map(lines))
      }
    return EngineFault(path: path, kind: kind, message: message)
  }

  /// The lines of a place; a place without lines is the whole file.
  private static func lines(_ place: Place) -> LineSpan {
    guard let line = place.start.line, let column = place.start.col, let endLine = place.end.line,
      let endColumn = place.end.col, line >= 1, endLine >= line
    else { return LineSpan(line: 1, column: 1, endLine: .max, endColumn: .max) }
    return LineSpan(line: line, column: column, endLine: endLine, endColumn: endColumn)
  }

  private static func span(_ start: Position, _ end: Position) -> ByteSpan? {
    guard start.offset >= 0, end.offset >= start.offset else { return nil }
    return ByteSpan(start: start.offset, end: end.offset)
  }
}

extension EngineReply {
  private struct Reply: Decodable {
    var results: [Lenient<Result>]
    var errors: [Lenient<Failure>]
  }

  private struct Position: Decodable {
    var offset: Int
    var line: Int?
    var col: Int?
  }

  private struct Result: Decodable {
    var check_id: String
    var path: String
    var start: Position
    var end: Position
    var extra: Extra
  }

  private struct Extra: Decodable {
    var message: String
    var metavars: [String: Variable]?
    var dataflow_trace: Trace?
  }

  private struct Variable: Decodable {
    var start: Position
    var end: Position
    var abstract_content: String
  }

  private struct Trace: Decodable {
    var taint_source: CallTrace?

    private enum Member: String, CodingKey { case taint_source }

    init(from decoder: any Decoder) throws {
      let members = try decoder.container(keyedBy: Member.self)
      // A trace of a form that this version does not know costs the place of the source, not the finding.
      taint_source = try? members.decodeIfPresent(CallTrace.self, forKey: .taint_source)
    }
  }

  /// `["CliLoc", [location, text]]`.
  private struct CallTrace: Decodable {
    var place: ByteSpan?

    init(from decoder: any Decoder) throws {
      var outer = try decoder.unkeyedContainer()
      guard try outer.decode(String.self) == "CliLoc" else { return }
      var inner = try outer.nestedUnkeyedContainer()
      let location = try inner.decode(Place.self)
      place = EngineReply.span(location.start, location.end)
    }
  }

  private struct Place: Decodable {
    var path: String
    var start: Position
    var end: Position
  }

  private struct Failure: Decodable {
    var error_type: Kind
    var message: String
    var location: Place?
    var rule_id: String?

    /// Whether a rule is at fault, not a file.
    var isAboutRule: Bool {
      switch error_type {
      case .named(let name):
        ["Rule parse error", "Pattern parse error", "Invalid YAML", "Fatal error"].contains(name)
      case .partial: false
      }
    }
  }

  /// `"Timeout"` or `["PartialParsing", [places]]`.
  private enum Kind: Decodable {
    case named(String)
    case partial([Place])

    init(from decoder: any Decoder) throws {
      if let name = try? decoder.singleValueContainer().decode(String.self) {
        self = .named(name)
        return
      }
      var parts = try decoder.unkeyedContainer()
      let name = try parts.decode(String.self)
      self = name == "PartialParsing" ? .partial(try parts.decode([Place].self)) : .named(name)
    }
  }

  /// A value that is `nil` where it does not have the form, so that the others are not lost.
  private struct Lenient<Value: Decodable>: Decodable {
    var value: Value?

    init(from decoder: any Decoder) throws { value = try? Value(from: decoder) }
  }
}
