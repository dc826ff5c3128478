internal import AssayCore
import Synchronization

/// Makes the repositories of instances ready, some at a time.
struct Preparing {
  let store: any RepositoryStore
  let settings: ASESettings

  /// Fetching and writing files wait for the disk and the network more than they compute.
  private static let width = 4

  /// Prepares instances.
  ///
  /// - Parameters:
  ///   - entries: The wanted ones, in order.
  ///   - limit: The most that are needed; `nil` for all.
  /// - Returns: What is there; an instance whose repository cannot be had is told and left out.
  /// - Throws: `InputError` if instances are wanted and none can be prepared, and cancellation.
  func prepare(_ entries: [ASESource.Entry], limit: Int?) async throws -> ASEBenchmark.Preparation {
    var preparation = ASEBenchmark.Preparation(instances: [:], notices: [])
    var remarks: [Notice] = []
    var rest = entries[...]
    while !rest.isEmpty, preparation.instances.count < limit ?? .max {
      let missing = limit.map { $0 - preparation.instances.count } ?? rest.count
      let batch = Array(rest.prefix(missing))
      rest = rest.dropFirst(missing)
      let results = try await prepare(batch)
      for entry in batch {
        switch results[entry.name] {
        case nil: continue
        case .success(let instance):
          preparation.instances[entry.name] = instance
          if case .unavailable(let reason) = instance.mend {
            remarks.append(Notice(place: entry.name, message: "judged without the mended file: \(reason)"))
          }
        case .failure(let error):
          preparation.notices.append(
            Notice(place: entry.name, message: "left out, not measured: \(error.description)"))
        }
      }
    }
    let left = preparation.notices.count
    if left > 0, !preparation.instances.isEmpty {
      // Of many notices a person sees the first ones.
      preparation.notices.insert(
        Notice(
          place: "ase",
          message:
            "\(left) of \(left + preparation.instances.count) wanted instances are left out, not measured"),
        at: 0)
    }
    if preparation.instances.isEmpty, let first = preparation.notices.first {
      throw InputError(
        "none of the \(entries.count) instances can be prepared; the first, \(first.place.printable(limit: 100)): "
          + first.message)
    }
    preparation.notices += remarks
    return preparation
  }

  /// An instance, or why it cannot be prepared.
  typealias Prepared = Result<PreparedInstance, InputError>

  /// Prepares entries side by side.
  ///
  /// - Parameter batch: The entries.
  /// - Returns: What came of each, by its name.
  /// - Throws: Cancellation.
  func prepare(_ batch: [ASESource.Entry]) async throws -> [String: Prepared] {
    let results = Mutex<[String: Prepared]>([:])
    var rest = batch.makeIterator()
    try await forEachConcurrently(width: Self.width) {
      rest.next()
    } body: { entry in
      let result = try await prepare(entry)
      results.withLock { $0[entry.name] = result }
    }
    return results.withLock { $0 }
  }

  private func prepare(
    _ entry: ASESource.Entry
  ) async throws(Interruption) -> Prepared {
    if let project = entry.project { return made(entry, project.tree, commit: nil) }
    let tree: RepositoryTree
    do throws(Interruption) {
      tree = try await store.tree(entry.instance.repositoryRequest)
    } catch {
      switch error {
      case .cancelled: throw error
      case .failed(let failure): return .failure(InputError(failure.reason))
      }
    }
    let folder: FolderTree
    do throws(InputError) {
      folder = try FolderTree.entering(folder: tree.folder, seedName: entry.seedName)
    } catch { return .failure(error) }
    return try await mended(made(entry, folder, commit: tree.commit))
  }

  /// Adds what the commit does that mends the flaw.
  private func mended(_ prepared: Prepared) async throws(Interruption) -> Prepared {
    guard case .success(var instance) = prepared, let request = instance.entry.instance.mendRequest else {
      return prepared
    }
    do throws(Interruption) {
      let path = instance.repositoryPath
      let file = try await store.file(path, in: request, limit: PreparedInstance.fileLimit)
      instance.mend =
        file.bytes.map { .known(Mend(commit: file.commit, patched: $0, hole: instance.hole)) }
        ?? .unavailable("\(file.commit.prefix(12)) has no file \(path.printable(limit: 160))")
    } catch {
      switch error {
      case .cancelled: throw error
      case .failed(let failure): instance.mend = .unavailable(failure.reason)
      }
    }
    return .success(instance)
  }

  private func made(
    _ entry: ASESource.Entry, _ tree: FolderTree, commit: String?
  ) -> Prepared {
    do throws(InputError) {
      return .success(
        try PreparedInstance(entry, tree: tree, commit: commit, masksAll: settings.masksAll))
    } catch { return .failure(error) }
  }
}
