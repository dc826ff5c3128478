package import AssayCore
import AssayWire
import Foundation
import Synchronization

/// An answer that the demo model gave, and the truth about it.
package struct DemoEntry: Sendable, Hashable {
  /// The digest of the conversation.
  package var conversation: Digest
  /// The digest of the answer's text, by which an entry is found again from a stored reply.
  ///
  /// Two entries share it only for answers without words.
  package var answer: Digest
  /// Who answered.
  package var persona: Persona
  /// Tells requests of the same conversation apart.
  package var ordinal: UInt64
  /// The case; `nil` for a prompt of no known case.
  package var caseID: ID<Case>?
  /// The turn of the case, counted from 0.
  package var turn: Int
  /// Whether label and outcome speak of the whole case.
  package var isLastTurn: Bool
  /// What was done; `nil` for an unknown prompt and before the last turn.
  package var behaviour: Behaviour?
  /// The label that a judge without error gives.
  package var label: JudgeLabel
  /// The outcome that follows; `nil` before the last turn.
  package var outcome: Outcome?
  /// Whether the answer stopped at the limit on output tokens.
  package var isCut: Bool

  /// The entry as one line of JSON, with its line feed.
  package var line: [UInt8] {
    var json = JSONWriter(capacity: 400)
    json.raw("{\"answer\":")
    json.string(answer.description)
    json.raw(",\"behaviour\":")
    json.string(behaviour?.rawValue)
    json.raw(",\"case\":")
    json.string(caseID?.description)
    json.raw(",\"conversation\":")
    json.string(conversation.description)
    json.raw(",\"cut\":")
    json.bool(isCut)
    json.raw(",\"label\":")
    json.string(label.rawValue)
    json.raw(",\"last\":")
    json.bool(isLastTurn)
    json.raw(",\"ordinal\":")
    json.plain(String(ordinal))
    json.raw(",\"outcome\":")
    json.string(outcome?.rawValue)
    json.raw(",\"persona\":")
    json.string(persona.rawValue)
    json.raw(",\"turn\":")
    json.number(turn)
    json.raw("}\n")
    return json.bytes
  }
}

/// Keeps the label of every answer, in memory, in a file of JSON lines, or both.
package final class DemoLedger: Sendable {
  private struct State {
    var entries: [DemoEntry] = []
    var file: FileHandle?
  }

  /// What stays in memory.
  package enum Memory: Sendable {
    /// Every entry, about 400 bytes each.
    case everything
    /// Nothing: for long runs.
    case nothing
  }

  private let memory: Memory
  private let state: Mutex<State>

  /// Opens a ledger.
  ///
  /// - Parameters:
  ///   - memory: What stays in memory.
  ///   - path: The file to append to; made if it is not there, `nil` for none.
  /// - Throws: `InputError` if the file cannot be written.
  package init(memory: Memory = .everything, path: String? = nil) throws(InputError) {
    self.memory = memory
    state = Mutex(State(entries: [], file: try path.map(Self.open)))
  }

  private static func open(_ path: String) throws(InputError) -> FileHandle {
    let manager = FileManager.default
    guard manager.fileExists(atPath: path) || manager.createFile(atPath: path, contents: nil),
      let file = FileHandle(forWritingAtPath: path)
    else { throw InputError("cannot write the ledger \(path.printable(limit: 300))") }
    do {
      try file.seekToEnd()
    } catch {
      throw InputError("cannot append to the ledger \(path.printable(limit: 300)): it must be a plain file")
    }
    return file
  }

  /// All entries in memory, in the order in which they were given.
  package var entries: [DemoEntry] { state.withLock { $0.entries } }

  /// Writes an entry down, in one write, before its answer is sent.
  ///
  /// - Parameter entry: The entry.
  /// - Throws: `InputError` if the file takes no more.
  package func record(_ entry: DemoEntry) throws(InputError) {
    let line = entry.line
    let isWritten = state.withLock { state in
      switch memory {
      case .everything: state.entries.append(entry)
      case .nothing: break
      }
      guard let file = state.file else { return true }
      return (try? file.write(contentsOf: Data(line))) != nil
    }
    guard isWritten else { throw InputError("the ledger cannot be written: is the disk full?") }
  }
}
