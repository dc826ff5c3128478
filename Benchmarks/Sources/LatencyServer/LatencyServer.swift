import NIOCore
import NIOHTTP1
import NIOPosix

#if canImport(Glibc)
import Glibc
#else
import Darwin
#endif

/// A chat-completions endpoint that answers everything the same after a fixed time.
///
/// It costs so little itself that what is measured is the client. It prints its address on the first line
/// and runs until it is killed. `GET` on any path answers how many replies it has sent.
@main
struct LatencyServer {
  static func main() async throws {
    guard let milliseconds = Int64(CommandLine.arguments.dropFirst().first ?? ""), milliseconds >= 0 else {
      print("usage: LatencyServer MILLISECONDS")
      exit(2)
    }
    let reply = CannedReply()
    let count = RequestCount()
    // One thread, so that the client has the other cores to itself.
    let channel = try await ServerBootstrap(group: MultiThreadedEventLoopGroup(numberOfThreads: 1))
      .serverChannelOption(.backlog, value: 1024)
      .childChannelOption(.socketOption(.tcp_nodelay), value: 1)
      .childChannelInitializer { child in
        child.eventLoop.makeCompletedFuture {
          try child.pipeline.syncOperations.configureHTTPServerPipeline()
          try child.pipeline.syncOperations.addHandler(
            ReplyHandler(reply: reply, latency: .milliseconds(milliseconds), count: count))
        }
      }
      .bind(host: "127.0.0.1", port: 0).get()
    print("http://127.0.0.1:\(channel.localAddress?.port ?? 0)")
    // A pipe is block-buffered, and the address is waited for.
    fflush(nil)
    try await channel.closeFuture.get()
  }
}
