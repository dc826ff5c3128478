/// A request to a model in the protocol of its server, made by a program that is none of ours.
public struct RelayedRequest: Sendable, Hashable {
  /// The body: a JSON object, as the program wrote it.
  public var body: [UInt8]
  /// The header fields that say which features of the protocol the program uses, names in lower case.
  public var fields: [String: String]
  /// The path with its query, which says a part of the request in some protocols; empty if it says nothing.
  public var path: String

  /// Creates a request.
  public init(body: [UInt8], fields: [String: String] = [:], path: String = "") {
    self.body = body
    self.fields = fields
    self.path = path
  }
}

/// A model that programs speak to in its own protocol.
///
/// Address, key, retries and rate limits are its own business, and so are the model's name and the sampling that the
/// run forces: whatever the program asks for, they stand in what is sent.
public protocol ModelRelay: Sendable {
  /// Passes a request on, and its reply back as it comes.
  ///
  /// - Parameters:
  ///   - request: The request.
  ///   - parameters: The sampling that the run forces.
  ///   - piece: Called with every piece of a reply of status 200, in order, never twice at a time: be quick.
  /// - Returns: The request as sent, the reply as it came, and what it says.
  /// - Throws: `Interruption.cancelled` when the task is cancelled, else the failure after all retries. Nothing is
  ///   tried again once a piece was passed back.
  func relay(
    _ request: RelayedRequest, parameters: SamplingParameters,
    piece: @escaping @Sendable (_ bytes: ArraySlice<UInt8>) -> Void
  ) async throws(Interruption) -> Exchange
}
