internal import AssayCore
internal import AsyncHTTPClient
internal import NIOCore
internal import NIOHTTP1
internal import NIOPosix

/// Sorts the errors of the network libraries into the failures of Assay.
enum TransportError {
  /// The failure that an error means, or that the request was cancelled.
  static func interruption(
    for error: any Error, wasConnected: Bool, configuration: HTTPTransport.Configuration
  ) -> Interruption {
    if let error = error as? HTTPClientError {
      return interruption(for: error, wasConnected: wasConnected, configuration: configuration)
    }
    if let error = error as? HTTPParserError {
      switch error {
      case .invalidEOFState, .closedConnection:
        return .failed(.connectionLost(reason: "the endpoint closed it within a reply"))
      default:
        return .failed(.malformedReply(reason: "this is not HTTP (\(error))", excerpt: ""))
      }
    }
    if error is CancellationError { return .cancelled }
    if let error = error as? ChannelError, case .connectTimeout = error {
      return .failed(.deadlineExceeded(.connect, seconds: configuration.connectDeadline.seconds))
    }
    let text = text(of: error)
    return .failed(wasConnected ? .connectionLost(reason: text) : .connectionFailed(reason: text))
  }

  private static func interruption(
    for error: HTTPClientError, wasConnected: Bool, configuration: HTTPTransport.Configuration
  ) -> Interruption {
    switch error {
    case .cancelled: .cancelled
    case .deadlineExceeded: .failed(.deadlineExceeded(.total, seconds: configuration.totalDeadline.seconds))
    case .readTimeout, .writeTimeout:
      .failed(.deadlineExceeded(.idle, seconds: configuration.idleDeadline.seconds))
    case .connectTimeout, .getConnectionFromPoolTimeout, .tlsHandshakeTimeout, .httpProxyHandshakeTimeout,
      .socksHandshakeTimeout:
      .failed(.deadlineExceeded(.connect, seconds: configuration.connectDeadline.seconds))
    case .remoteConnectionClosed:
      .failed(.connectionLost(reason: "the endpoint closed it before the reply was whole"))
    default:
      .failed(
        wasConnected
          ? .connectionLost(reason: error.shortDescription)
          : .connectionFailed(reason: error.shortDescription))
    }
  }

  /// What went wrong, without the noise of type names where the type is known.
  static func text(of error: any Error) -> String {
    switch error {
    case let error as NIOConnectionError:
      let place = "\(error.host):\(error.port)"
      if error.connectionErrors.isEmpty, error.dnsAError != nil || error.dnsAAAAError != nil {
        return "the name \(error.host) cannot be resolved"
      }
      return error.connectionErrors.first.map { "\(place): \(text(of: $0.error))" } ?? place
    case let error as IOError: return String(describing: error)
    default: return String(describing: error)
    }
  }
}

extension Duration {
  /// The duration in seconds, fractions included.
  package var seconds: Double {
    Double(components.seconds) + Double(components.attoseconds) * 1e-18
  }
}
