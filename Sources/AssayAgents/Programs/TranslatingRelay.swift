package import AssayCore
package import AssayWire

/// A model of any kind that answers the requests of a program in the program's protocol.
///
/// A request is understood, asked over the port, and answered in its own form; the reply is written once it is whole.
/// Where model and program speak the same protocol a relay that passes bytes on loses less.
package struct TranslatingRelay: ModelRelay {
  /// Names the translation in traces and failures.
  package static let tool = "translation"
  /// The version of what is made of requests and replies.
  package static let version = 1

  private let client: any ModelClient
  private let form: WireProtocol

  /// Creates a relay.
  ///
  /// - Parameters:
  ///   - client: The model.
  ///   - form: The protocol in which programs speak to it.
  package init(_ client: any ModelClient, speaking form: WireProtocol) {
    self.client = client
    self.form = form
  }

  /// Asks the model what the program asks, and answers in its protocol.
  ///
  /// - Parameters:
  ///   - request: The request.
  ///   - parameters: The sampling that the run forces; the program's own is dropped, but for its limit on the reply.
  ///   - piece: Called once, with the whole reply.
  /// - Returns: What was sent to the model and came back, with the calls as the program was told them.
  /// - Throws: `toolFailed` for a request that cannot be translated, and what the model throws.
  package func relay(
    _ request: RelayedRequest, parameters: SamplingParameters,
    piece: @escaping @Sendable (_ bytes: ArraySlice<UInt8>) -> Void
  ) async throws(Interruption) -> Exchange {
    let asked: WireRequest
    do throws(RequestFault) {
      asked = try form.read(try Self.json(request.body), path: request.path, content: .strict)
    } catch {
      throw .failed(.toolFailed(tool: Self.tool, reason: error.message))
    }
    let translation = Translation(asked, form)
    var exchange = try await client.complete(translation.request(parameters))
    let reply = translation.reply(to: exchange)
    exchange.turn.toolCalls = reply.calls.map {
      ToolCall(id: $0.id ?? "", name: $0.tool.name, arguments: $0.input)
    }
    switch asked.delivery {
    case .whole: piece(form.whole(reply)[...])
    case .events(let withUsage): piece(Array(form.events(reply, withUsage: withUsage).joined())[...])
    }
    return exchange
  }

  private static func json(_ body: [UInt8]) throws(RequestFault) -> JSONValue {
    do throws(JSONReader.Fault) {
      return try JSONReader.value(of: body)
    } catch {
      throw .invalid("The body is not valid JSON: \(error.reason) at byte \(error.offset).")
    }
  }
}
