internal import AssayCore
internal import Foundation
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
  init(_ method: String, _ path: String, _ provider: Provider) {
    var call = path.prefix { $0 != "?" }
    if call.hasPrefix("/v1/") { call = call.dropFirst(3) }
    switch (method, String(call), provider) {
    case ("POST", "/chat/completions", .openai), ("POST", "/responses", .openaiResponses),
      ("POST", "/messages", .anthropic):
      self = .model
    case ("POST", "/messages/count_tokens", .anthropic): self = .count
    case ("GET", "/models", _): self = .models
    default: self = .elsewhere
    }
  }
}

/// The reply to one request at the door.
final class DoorReply: Sendable {
  private let writer: any TrapReplyWriter
  private let begun = Mutex(false)

  init(_ writer: any TrapReplyWriter) { self.writer = writer }

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

  /// Answers by ourselves.
  func answer(_ value: JSONValue) { send(200, value) }

  /// Refuses, in a form that all three protocols understand.
  func refuse(_ status: Int, _ message: String) {
    let error: [String: JSONValue] = [
      "type": .string(status == 404 ? "not_found_error" : "invalid_request_error"),
      "message": .string(message), "code": .null, "param": .null,
    ]
    send(status, .object(["type": .string("error"), "error": .object(error)]))
  }

  private func send(_ status: Int, _ value: JSONValue) {
    guard begin(status, "application/json") else { return }
    // Texts, numbers and lists can always be written.
    writer.send([UInt8]((try? JSONEncoder().encode(value)) ?? Data()))
  }

  /// The list of models: the run's own.
  static func models(_ model: String) -> JSONValue {
    let entry: [String: JSONValue] = [
      "id": .string(model), "object": .string("model"), "type": .string("model"), "created": .integer(0),
      "owned_by": .string("run"), "display_name": .string(model),
    ]
    return .object([
      "object": .string("list"), "data": .array([.object(entry)]), "models": .array([]),
      "has_more": .bool(false),
    ])
  }

  /// A guess at a request's tokens; no server is asked for it.
  static func count(_ body: [UInt8]) -> JSONValue {
    .object(["input_tokens": .integer((body.count + 3) / 4)])
  }
}
