package import AssayCore

/// The images of some instances, in the order in which they are named first.
package struct ImageList: Sendable {
  /// An image that instances are run in.
  package struct Wanted: Sendable, Hashable {
    /// Its name.
    package var name: String
    /// How many instances are run in it.
    package var instances: Int
    /// How many of those want all rights of the host.
    package var privileged: Int

    /// Whether its name says where it comes from; without an owner it would be one of the registry's own.
    package var hasOwner: Bool { name.utf8.contains(UInt8(ascii: "/")) }
  }

  /// The images.
  package let images: [Wanted]

  /// How many instances there are.
  package var instances: Int { images.reduce(0) { $0 + $1.instances } }
  /// Whether there are none.
  package var isEmpty: Bool { images.isEmpty }

  init(_ checks: [DynamicCheck]) {
    var places: [String: Int] = [:]
    var images: [Wanted] = []
    for check in checks {
      let place = places[check.image] ?? images.count
      if place == images.count {
        places[check.image] = place
        images.append(Wanted(name: check.image, instances: 0, privileged: 0))
      }
      images[place].instances += 1
      images[place].privileged += check.isPrivileged ? 1 : 0
    }
    self.images = images
  }

  /// The images of a data set.
  ///
  /// - Parameter request: `--data` and `--dataset`.
  /// - Throws: `InputError` naming what cannot be used.
  package init(_ request: DataRequest) throws(InputError) {
    guard request.data != nil else {
      throw InputError("say whose images with --data; the projects of this program need none")
    }
    self.init(try ASESource(request).entries.compactMap(\.instance.dynamicCheck))
  }

  /// Looks for the images on this machine.
  ///
  /// - Parameters:
  ///   - engine: The engine.
  ///   - pulls: Whether images that are not there are fetched.
  ///   - progress: Told of each image before it is fetched.
  /// - Returns: What there is. An image that cannot be looked for or fetched is told and keeps nothing from going on.
  /// - Throws: `Interruption.cancelled`.
  package func survey(
    _ engine: any ImageEngine, pulls: Bool, progress: @Sendable (String) -> Void
  ) async throws(Interruption) -> ImageSurvey {
    var survey = ImageSurvey()
    for image in images {
      survey.rows.append(.init(image: image, state: try await state(image, engine, pulls, progress)))
    }
    return survey
  }

  private func state(
    _ image: Wanted, _ engine: any ImageEngine, _ pulls: Bool, _ progress: @Sendable (String) -> Void
  ) async throws(Interruption) -> ImageSurvey.State {
    do throws(Interruption) {
      if let facts = try await engine.find(image.name) { return .here(facts) }
      guard image.hasOwner else { return .ambiguous }
      guard pulls else { return .missing }
      progress(image.name)
      try await engine.pull(image.name)
      return try await engine.find(image.name).map { .here($0) } ?? .missing
    } catch {
      switch error {
      case .cancelled: throw error
      case .failed(let failure): return .failed(failure.reason)
      }
    }
  }
}
