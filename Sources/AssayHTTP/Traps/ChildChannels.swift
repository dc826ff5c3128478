internal import NIOConcurrencyHelpers
internal import NIOCore

/// The open connections of a set of servers.
final class ChildChannels: Sendable {
  private let channels = NIOLockedValueBox<[ObjectIdentifier: any Channel]>([:])

  /// The connections that are open now.
  var all: [any Channel] { channels.withLockedValue { Array($0.values) } }

  /// Keeps a connection until it closes.
  func add(_ channel: any Channel) {
    let id = ObjectIdentifier(channel)
    channels.withLockedValue { $0[id] = channel }
    channel.closeFuture.whenComplete { [channels] _ in
      channels.withLockedValue { $0[id] = nil }
    }
  }
}
