internal import AssayCore
internal import AssayWire
internal import Synchronization

/// Where a request at the door is meant to go.
enum DoorPath: Sendable, Hashable {
  /// To the model.
  case model
  /// To the list of models, of which there is one.
  case models
  /// To the count of a request's tokens.
  case count
  /// Anywhere else: nothing is passed on.
  case elsewhere

  /// Reads a method and a path, with or without its version and its query.
  init(_ method: String, _ path: String, _ form: WireProtocol) {
    guard form != .google else {
      self = Self.google(method, path)
      return
    }
    var call = path.prefix { $0 != "?" }
    if call.hasPrefix("/v1/") { call = call.dropFirst(3) }
    switch (method, String(call), form) {
    case ("POST", "/chat/completions", .chat), ("POST", "/responses", .responses),
      ("POST", "/messages", .messages):
      self = .model
    case ("POST", "/messages/count_tokens", .messages): self = .count
    case ("GET", "/models", _): self = .models
    default: self = .elsewhere
    }
  }

  /// Reads a path of Google's protocol, in which the model and the way to ask it stand.
  private static func google(_ method: String, _ path: String) -> DoorPath {
    if method == "GET", path.prefix(while: { $0 != "?" }) == "/v1beta/models" { return .models }
    guard method == "POST", let call = GoogleCall(path) else { return .elsewhere }
    return call.verb == .count ? .count : .model
  }
}

/// The reply to one request at the door.
final class DoorReply: Sendable {
  private let writer: any TrapReplyWriter
  private let form: WireProtocol
  private let begun = Mutex(false)

  init(_ writer: any TrapReplyWriter, _ form: WireProtocol) {
    self.writer = writer
    self.form = form
  }

  /// Whether something was sent.
  var hasBegun: Bool { begun.withLock(\.self) }

  private func begin(_ status: Int, _ type: String) -> Bool {
    begun.withLock { begun in
      guard !begun else { return false }
      begun = true
      writer.begin(status: status, fields: ["content-type": type])
      return true
    }
  }

  /// Passes a piece of the model's reply on; its first byte tells an object from a stream of events.
  func pass(_ bytes: [UInt8]) {
    guard !bytes.isEmpty else { return }
    let isObject = bytes.first { ![32, 9, 10, 13].contains($0) } == UInt8(ascii: "{")
    _ = begin(200, isObject ? "application/json" : "text/event-stream")
    writer.send(bytes)
  }

  /// Passes on what was not passed on yet: a refusal that counts as an answer.
  func complete(_ bytes: [UInt8]) {
    if begin(400, "application/json") { writer.send(bytes) }
  }

  /// Refuses, in the form of the protocol.
  func refuse(_ status: Int, _ message: String) {
    send(status, form.error(RequestFault(status: status, message: message)))
  }

  /// Tells the list of models: the run's own.
  func tellModels(_ model: String) {
    send(200, Array(JSONWriter.text(of: form == .google ? Self.google(model) : Self.models(model)).utf8))
  }

  /// Tells a guess at a request's tokens; no server is asked for it.
  func tellCount(of body: [UInt8]) {
    let name = form == .google ? "totalTokens" : "input_tokens"
    send(200, Array(JSONWriter.text(of: .object([name: .integer((body.count + 3) / 4)])).utf8))
  }

  private func send(_ status: Int, _ body: [UInt8]) {
    if begin(status, "application/json") { writer.send(body) }
  }

  private static func google(_ model: String) -> JSONValue {
    let entry: [String: JSONValue] = [
      "name": .string("models/\(model)"), "displayName": .string(model),
      "supportedGenerationMethods": .array([.string("generateContent"), .string("countTokens")]),
    ]
    return .object(["models": .array([.object(entry)])])
  }

  private static func models(_ model: String) -> JSONValue {
    let entry: [String: JSONValue] = [
      "id": .string(model), "object": .string("model"), "type": .string("model"), "created": .integer(0),
      "owned_by": .string("run"), "display_name": .string(model),
    ]
    return .object([
      "object": .string("list"), "data": .array([.object(entry)]), "models": .array([]),
      "has_more": .bool(false),
    ])
  }
}
