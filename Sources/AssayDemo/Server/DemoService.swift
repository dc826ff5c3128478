import AssayCore
import AssayWire
import Synchronization

/// What the demo model sends back.
package struct DemoReply: Sendable, Hashable {
  /// How the body is sent.
  package enum Body: Sendable, Hashable {
    /// JSON in one piece.
    case whole([UInt8])
    /// Server-sent events, a few in each piece.
    case events([[UInt8]])
  }

  /// The status.
  package var status: Int
  /// Header fields beside type, length and framing.
  package var headers: [String: String] = [:]
  /// The body.
  package var body: Body
}

/// Turns requests into replies: routes, understands, counts, answers, keeps the ledger.
///
/// Opens no socket.
///
/// Requests of the same conversation are numbered in the order of their arrival, from 0, and the number goes
/// into the draw: the samples of a case differ, and a fresh service gives the same answers again. A whole
/// number as `seed` in a request takes the place of that number, so that such a request always gets the same
/// answer.
package final class DemoService: Sendable {
  private struct State {
    var asked: [UInt64: UInt32] = [:]
    var bucket: TokenBucket?
  }

  private let model: DemoModel
  private let ledger: DemoLedger?
  private let now: @Sendable () -> Duration
  private let state: Mutex<State>

  /// Creates a service.
  ///
  /// - Parameters:
  ///   - model: What answers.
  ///   - ledger: Where labels are kept; `nil` for nowhere.
  ///   - requestsPerSecond: The rate above which requests are answered 429; `nil` for none.
  ///   - now: The time since the start of the server.
  package init(
    model: DemoModel, ledger: DemoLedger?, requestsPerSecond: Double? = nil,
    now: @escaping @Sendable () -> Duration
  ) {
    self.model = model
    self.ledger = ledger
    self.now = now
    state = Mutex(State(bucket: requestsPerSecond.map { TokenBucket(rate: max(0.001, $0)) }))
  }

  /// Answers a request.
  ///
  /// - Parameters:
  ///   - method: The method.
  ///   - path: The path, with or without a query.
  ///   - isAnthropic: Whether the client says it speaks Anthropic's protocol, which decides how errors of no
  ///     known path are written.
  ///   - body: The body.
  /// - Returns: The reply; whatever the request holds, there is one.
  package func reply(method: String, path: String, isAnthropic: Bool, body: [UInt8]) -> DemoReply {
    let route = Route(path)
    let form = route?.form ?? (isAnthropic ? .messages : .chat)
    do throws(RequestFault) {
      guard let route else {
        throw RequestFault(
          status: 404,
          message: "Unknown request URL: \(method.printable(limit: 20)) \(path.printable(limit: 200)).",
          parameter: nil, code: "unknown_url")
      }
      guard route.takes(method) else {
        throw RequestFault(
          status: 405, message: "Not allowed to \(method.printable(limit: 20)) here; use \(route.method).",
          parameter: nil, code: "method_not_supported")
      }
      return try reply(route, body)
    } catch {
      return DemoReply(
        status: error.status, headers: error.status == 405 ? ["Allow": route?.method ?? "POST"] : [:],
        body: .whole(form.error(error)))
    }
  }

  private func reply(_ route: Route, _ body: [UInt8]) throws(RequestFault) -> DemoReply {
    switch route {
    case .root: return DemoReply(status: 200, body: .whole(Array("{}".utf8)))
    case .models: return DemoReply(status: 200, body: .whole(ModelList.all(model.personas)))
    case .model(let name): return DemoReply(status: 200, body: .whole(ModelList.one(try persona(name))))
    case .count:
      let request = try MessagesProtocol.readForCounting(try Self.json(body))
      _ = try persona(request.model)
      var json = JSONWriter(capacity: 32)
      json.raw("{\"input_tokens\":")
      json.number(request.inputTokens)
      json.raw("}")
      return DemoReply(status: 200, body: .whole(json.bytes))
    case .ask(let form): return try ask(form, body)
    }
  }

  private func ask(_ form: WireProtocol, _ body: [UInt8]) throws(RequestFault) -> DemoReply {
    let limits = takeFromBucket()
    if let wait = limits?.waitSeconds {
      let fault = RequestFault(
        status: 429, message: "Rate limit reached: try again in \(Int((wait * 1000).rounded(.up))) ms.",
        parameter: nil, code: "rate_limit_exceeded")
      var headers = limits?.headers(rate: rate) ?? [:]
      headers["Retry-After"] = String(max(1, Int(wait.rounded(.up))))
      return DemoReply(status: 429, headers: headers, body: .whole(form.error(fault)))
    }
    let request = try form.read(try Self.json(body))
    let persona = try persona(request.model)
    let question = model.understand(DemoConversation(request.messages, tools: request.tools))
    let ordinal = ordinal(of: question, persona, seed: request.seed)
    let answer = model.answer(
      question, as: persona, ordinal: ordinal, maxOutputTokens: request.maxOutputTokens)
    try record(answer, question, persona, ordinal)
    let reply = WireReply(
      name: Self.name(of: answer, to: question), model: request.model, text: answer.text, calls: answer.calls,
      stop: answer.isCut ? .length : .finished, inputTokens: request.inputTokens,
      outputTokens: WireReply.tokens(inBytes: answer.byteCount), fingerprint: "assay-demo")
    let headers = limits?.headers(rate: rate) ?? [:]
    switch request.delivery {
    case .whole: return DemoReply(status: 200, headers: headers, body: .whole(form.whole(reply)))
    case .events(let withUsage):
      let events = form.events(reply, withUsage: withUsage)
      return DemoReply(status: 200, headers: headers, body: .events(Self.grouped(events)))
    }
  }

  /// A name that no other reply of the conversation has.
  private static func name(of answer: DemoAnswer, to question: DemoQuestion) -> String {
    var digester = FieldDigester(domain: "assay.demo.reply.1")
    digester.add(question.conversation.digest.bytes)
    digester.add(answer.digest.bytes)
    return String(digester.finish().description.prefix(24))
  }

  private static func json(_ body: [UInt8]) throws(RequestFault) -> JSONValue {
    do throws(JSONReader.Fault) {
      let value = try JSONReader.value(of: body)
      if value.isObject { return value }
    } catch {
      throw .invalid(
        "The body is not valid JSON: \(error.reason) at byte \(error.offset).", code: "invalid_json")
    }
    throw .invalid("The body is not a JSON object.", code: "invalid_json")
  }

  private func persona(_ name: String) throws(RequestFault) -> Persona {
    guard let persona = model.personas.first(where: { $0.rawValue == name }) else {
      let known = model.personas.map(\.rawValue).joined(separator: ", ")
      throw RequestFault(
        status: 404, message: "The model '\(name.printable(limit: 60))' does not exist; there are: \(known).",
        parameter: "model", code: "model_not_found")
    }
    return persona
  }

  private func ordinal(of question: DemoQuestion, _ persona: Persona, seed: Int?) -> UInt64 {
    // The top bit keeps a client's seeds apart from the numbers of arrival.
    if let seed { return UInt64(bitPattern: Int64(seed)) | 1 << 63 }
    var digester = FieldDigester(domain: persona.rawValue)
    digester.add(question.digest.bytes)
    let key = digester.finish().leadingNumber
    return state.withLock { state in
      let ordinal = state.asked[key, default: 0]
      state.asked[key] = ordinal &+ 1
      return UInt64(ordinal)
    }
  }

  private func record(
    _ answer: DemoAnswer, _ question: DemoQuestion, _ persona: Persona, _ ordinal: UInt64
  ) throws(RequestFault) {
    let entry = DemoEntry(
      conversation: question.conversation.digest, answer: answer.digest, persona: persona, ordinal: ordinal,
      caseID: answer.caseID, turn: answer.turn, isLastTurn: answer.isLastTurn, behaviour: answer.behaviour,
      label: answer.label, outcome: answer.outcome, isCut: answer.isCut)
    do throws(InputError) {
      try ledger?.record(entry)
    } catch {
      throw RequestFault(status: 500, message: error.description, parameter: nil, code: nil)
    }
  }

  /// A few pieces for a whole reply: it streams, and costs no system call per event.
  private static func grouped(_ events: [[UInt8]]) -> [[UInt8]] {
    let size = max(1, (events.count + 7) / 8)
    return stride(from: 0, to: events.count, by: size).map { start in
      Array(events[start..<min(start + size, events.count)].joined())
    }
  }

  // MARK: Rate

  private var rate: Double { state.withLock { $0.bucket?.rate ?? 0 } }

  private func takeFromBucket() -> TokenBucket.Decision? {
    let now = now()
    return state.withLock { $0.bucket?.take(at: now) }
  }
}

extension WireRequest {
  /// The tokens of the request: a quarter of the bytes of its messages, calls among them, and three for each.
  var inputTokens: Int {
    messages.reduce(3) { sum, message in
      let calls = message.toolCalls.reduce(0) { $0 + $1.arguments.utf8.count }
      return sum + 3 + WireReply.tokens(inBytes: message.text.utf8.count + calls)
    }
  }
}

extension TokenBucket.Decision {
  /// The fields by which OpenAI tells a client about its limit.
  fileprivate func headers(rate: Double) -> [String: String] {
    [
      "x-ratelimit-limit-requests": String(Int(max(1, rate))),
      "x-ratelimit-remaining-requests": String(remaining),
      "x-ratelimit-reset-requests": "\(Int((resetSeconds * 1000).rounded(.up)))ms",
    ]
  }
}
