internal import NIOConcurrencyHelpers
internal import NIOCore

/// The open connections of a set of servers, of which there are only so many.
final class ChildChannels: Sendable {
  /// The most that are open at once: each takes a descriptor and buffers of this process.
  static let most = 128

  private let channels = NIOLockedValueBox<[ObjectIdentifier: any Channel]>([:])

  /// The connections that are open now.
  var all: [any Channel] { channels.withLockedValue { Array($0.values) } }

  /// Keeps a connection until it closes.
  ///
  /// - Returns: False if there are too many; the connection is not kept then.
  func add(_ channel: any Channel) -> Bool {
    let id = ObjectIdentifier(channel)
    let isKept = channels.withLockedValue { channels in
      guard channels.count < Self.most else { return false }
      channels[id] = channel
      return true
    }
    guard isKept else { return false }
    channel.closeFuture.whenComplete { [channels] _ in
      channels.withLockedValue { $0[id] = nil }
    }
    return true
  }
}
