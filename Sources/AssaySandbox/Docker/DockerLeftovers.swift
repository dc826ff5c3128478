internal import AssayCore

/// Containers and networks of processes that are no more.
struct DockerLeftovers {
  /// The label that tells whose they are.
  static let label = "assay.owner"

  let engine: DockerEngine

  /// `{"label":["assay.owner"]}`.
  private static let filter = "filters=%7B%22label%22%3A%5B%22assay.owner%22%5D%7D"

  /// Removes them as far as that is possible; what stays is met again the next time.
  func remove() async {
    let containers = try? await engine.get(
      "/containers/json?all=1&\(Self.filter)", as: [DockerEngine.Labelled].self)
    for container in containers ?? [] where Self.isLeft(container) {
      _ = try? await engine.call("DELETE", "/containers/\(container.Id)?force=1&v=1")
    }
    let networks = try? await engine.get("/networks?\(Self.filter)", as: [DockerEngine.Labelled].self)
    for network in networks ?? [] where Self.isLeft(network) {
      _ = try? await engine.call("DELETE", "/networks/\(network.Id)")
    }
  }

  private static func isLeft(_ thing: DockerEngine.Labelled) -> Bool {
    thing.Labels?[label].flatMap { ProcessMark($0) }?.isGone ?? false
  }
}
