import AssayCore
import Dispatch
import Foundation
import Synchronization

/// Work on all processors at once that waits for nothing but itself.
enum AllProcessors {
  /// What `body` makes of each element, in their order.
  static func map<Element: Sendable, Made: Sendable>(
    _ elements: [Element], _ body: @Sendable (Element) throws(InputError) -> Made
  ) -> [Result<Made, InputError>] {
    let processors = max(1, min(ProcessInfo.processInfo.activeProcessorCount, 16))
    let length = max(1, (elements.count + processors - 1) / processors)
    let shares = stride(from: 0, to: elements.count, by: length)
      .map { elements[$0..<min($0 + length, elements.count)] }
    let made = Mutex([[Result<Made, InputError>]](repeating: [], count: shares.count))
    DispatchQueue.concurrentPerform(iterations: shares.count) { place in
      let share = shares[place].map { element in
        Result { () throws(InputError) in try body(element) }
      }
      made.withLock { $0[place] = share }
    }
    return made.withLock { $0.flatMap(\.self) }
  }
}
