package import AssayCore
internal import Foundation
internal import Synchronization

/// Answers from a file of JSON Lines, found by the digest of the question.
///
/// Every line is an object with the answer in `text`, and with the question: either `digest`, the 64
/// hexadecimal digits of `QuestionDigest`, or `prompt`, the text of a question that is one user message.
/// Optional members are `stop_reason` (a case of `StopReason`, `finished` if it is left out), `reasoning`,
/// `model`, `latency_seconds`, `usage` (`input_tokens`, `output_tokens`, `cached_input_tokens`,
/// `reasoning_tokens`) and `tool_calls` (a list of `id`, `name`, `arguments`). Empty lines are skipped.
/// Only the places of the answers are kept in memory.
package final class RecordedClient: ModelClient {
  private struct Place {
    var offset: UInt64
    var count: Int
    var line: Int
  }

  private let path: String
  private let places: [Digest: Place]
  private let handle: Mutex<FileHandle>

  /// Opens a file and checks every line of it.
  ///
  /// - Parameter path: The file.
  /// - Throws: `InputError` naming the line at fault.
  package init(path: String) throws(InputError) {
    guard let handle = FileHandle(forReadingAtPath: path) else {
      throw InputError("\(path): there is no such file, or it cannot be read")
    }
    var places: [Digest: Place] = [:]
    try Self.forEachLine(of: handle, path: path) { bytes, offset, number throws(InputError) in
      guard bytes.contains(where: { $0 > 32 }) else { return }
      let (digest, _) = try Self.read(bytes, path: path, line: number)
      if let earlier = places[digest] {
        throw InputError("\(path):\(number): answers the same question as line \(earlier.line)")
      }
      places[digest] = Place(offset: offset, count: bytes.count, line: number)
    }
    self.path = path
    self.places = places
    self.handle = Mutex(handle)
  }

  /// How many answers there are.
  package var count: Int { places.count }

  package func complete(_ request: ModelRequest) async throws(Interruption) -> Exchange {
    if Task.isCancelled { throw .cancelled }
    let digest = QuestionDigest.of(request.messages, tools: request.tools)
    guard let place = places[digest] else { throw .failed(.notRecorded(question: digest.description)) }
    let bytes = handle.withLock { handle -> [UInt8]? in
      guard (try? handle.seek(toOffset: place.offset)) != nil else { return nil }
      return (try? handle.read(upToCount: place.count)).map { Array($0) }
    }
    guard let bytes, let (found, turn) = try? Self.read(bytes, path: path, line: place.line), found == digest
    else {
      throw .failed(.notRecorded(question: "\(digest) (the file changed while it was in use)"))
    }
    return Exchange(request: Array(digest.description.utf8), response: bytes, turn: turn)
  }

  private static func forEachLine(
    of handle: FileHandle, path: String, _ body: ([UInt8], UInt64, Int) throws(InputError) -> Void
  ) throws(InputError) {
    var pending: [UInt8] = []
    var offset: UInt64 = 0
    var number = 1
    while true {
      let piece: Data?
      do {
        piece = try handle.read(upToCount: 1 << 20)
      } catch {
        throw InputError("\(path): cannot be read: \(error.localizedDescription)")
      }
      guard let piece, !piece.isEmpty else { break }
      var rest = [UInt8](piece)[...]
      while let end = rest.firstIndex(of: 10) {
        pending.append(contentsOf: rest[..<end])
        try body(pending, offset, number)
        offset += UInt64(pending.count + 1)
        number += 1
        pending.removeAll(keepingCapacity: true)
        rest = rest[(end + 1)...]
      }
      pending.append(contentsOf: rest)
    }
    if !pending.isEmpty { try body(pending, offset, number) }
  }

  private static func read(_ bytes: [UInt8], path: String, line: Int) throws(InputError) -> (Digest, Turn) {
    let value: JSONValue
    do {
      value = try JSONReader.parse(bytes)
    } catch {
      throw InputError("\(path):\(line): not JSON at byte \(error.offset): \(error.reason)")
    }
    guard value.members != nil else { throw InputError("\(path):\(line): must be an object") }
    guard let text = value["text"]?.text else {
      throw InputError("\(path):\(line): “text” is missing or no text")
    }
    var turn = Turn(text: text, reasoning: value["reasoning"]?.text, stopReason: .finished)
    if let reason = value["stop_reason"] {
      guard let known = reason.text.flatMap(StopReason.init(rawValue:)) else {
        let names = StopReason.allCases.map(\.rawValue).joined(separator: ", ")
        throw InputError("\(path):\(line): “stop_reason” must be one of \(names)")
      }
      turn.stopReason = known
    }
    turn.servedModel = value["model"]?.text
    turn.latencySeconds = max(0, value["latency_seconds"]?.fraction ?? 0)
    turn.usage = try value["usage"].map { usage throws(InputError) in try self.usage(usage, "\(path):\(line)")
    }
    turn.toolCalls = try toolCalls(value["tool_calls"], "\(path):\(line)")
    return (try digest(of: value, "\(path):\(line)"), turn)
  }

  private static func digest(of value: JSONValue, _ place: String) throws(InputError) -> Digest {
    if let text = value["digest"] {
      guard let digest = text.text.flatMap(Digest.init(hex:)) else {
        throw InputError("\(place): “digest” must have 64 hexadecimal digits")
      }
      return digest
    }
    guard let prompt = value["prompt"]?.text else {
      throw InputError("\(place): neither “digest” nor “prompt” says which question this answers")
    }
    return QuestionDigest.of(prompt: prompt)
  }

  private static func usage(_ value: JSONValue, _ place: String) throws(InputError) -> Usage {
    guard let input = value["input_tokens"]?.wholeNumber, let output = value["output_tokens"]?.wholeNumber
    else {
      throw InputError("\(place): “usage” needs the whole numbers “input_tokens” and “output_tokens”")
    }
    return Usage(
      inputTokens: input, cachedInputTokens: value["cached_input_tokens"]?.wholeNumber ?? 0,
      outputTokens: output, reasoningTokens: value["reasoning_tokens"]?.wholeNumber ?? 0)
  }

  private static func toolCalls(_ value: JSONValue?, _ place: String) throws(InputError) -> [ToolCall] {
    guard let value else { return [] }
    var calls: [ToolCall] = []
    for call in value.elements ?? [.null] {
      guard let id = call["id"]?.text, let name = call["name"]?.text, let arguments = call["arguments"]?.text
      else { throw InputError("\(place): “tool_calls” must be a list of “id”, “name”, “arguments”") }
      calls.append(ToolCall(id: id, name: name, arguments: arguments))
    }
    return calls
  }
}
