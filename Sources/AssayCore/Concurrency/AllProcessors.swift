internal import Dispatch
internal import Foundation
internal import Synchronization

/// Work on all processors at once that waits for nothing but itself.
package enum AllProcessors {
  /// Elements take different times, so that equal shares would leave processors idle in the end.
  private static let sharesOfEach = 8

  /// What `body` makes of each element, in their order.
  ///
  /// - Parameters:
  ///   - elements: The elements; a processor takes some in a row, and more when it is done with them.
  ///   - body: Makes something of one.
  /// - Returns: What was made or what went wrong, element by element.
  package static func map<Element: Sendable, Made: Sendable, Failure: Error>(
    _ elements: [Element], _ body: @Sendable (Element) throws(Failure) -> Made
  ) -> [Result<Made, Failure>] {
    let processors = max(1, min(ProcessInfo.processInfo.activeProcessorCount, 16))
    let count = processors * sharesOfEach
    let length = max(1, (elements.count + count - 1) / count)
    let shares = stride(from: 0, to: elements.count, by: length)
      .map { elements[$0..<min($0 + length, elements.count)] }
    let made = Mutex([[Result<Made, Failure>]](repeating: [], count: shares.count))
    DispatchQueue.concurrentPerform(iterations: shares.count) { place in
      let share = shares[place].map { element in
        Result { () throws(Failure) in try body(element) }
      }
      made.withLock { $0[place] = share }
    }
    return made.withLock { $0.flatMap(\.self) }
  }
}
