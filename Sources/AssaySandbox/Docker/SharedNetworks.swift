internal import AssayCore
internal import Foundation

/// The private networks that cells of one sandbox share, each there as long as a cell is in it.
actor SharedNetworks {
  private struct Entry {
    var id: String
    var users: Int
    var creation: Task<Result<Void, Interruption>, Never>
  }

  private let engine: DockerEngine
  private let options: [String: String]
  private let labels: [String: String]
  private var entries: [String: Entry] = [:]

  /// Prepares networks with these options of the engine's driver.
  init(engine: DockerEngine, options: [String: String], labels: [String: String]) {
    self.engine = engine
    self.options = options
    self.labels = labels
  }

  /// Comes to a network, which is made for the first.
  ///
  /// - Returns: The engine's name of it. `leave` is owed, unless this throws.
  func join(_ name: String) async throws(Interruption) -> String {
    var entry = entries[name] ?? begin()
    entry.users += 1
    entries[name] = entry
    do throws(Interruption) {
      try await entry.creation.value.get()
    } catch {
      await leave(name)
      throw error
    }
    return entry.id
  }

  /// Leaves a network, which the last takes away.
  func leave(_ name: String) async {
    guard var entry = entries[name] else { return }
    entry.users -= 1
    entries[name] = entry.users > 0 ? entry : nil
    guard entry.users == 0 else { return }
    await engine.remove("/networks/\(entry.id)")
  }

  /// Starts to make a network of a name that was never used, so that one on its way out is not met.
  private func begin() -> Entry {
    let id = "assay-\(UUID().uuidString.lowercased())"
    let form = NetworkForm(Name: id, Options: options, Labels: labels)
    let engine = engine
    let creation = Task { () -> Result<Void, Interruption> in
      do throws(Interruption) {
        _ = try await engine.create("/networks/create", form)
        return .success(())
      } catch {
        return .failure(error)
      }
    }
    return Entry(id: id, users: 0, creation: creation)
  }
}
