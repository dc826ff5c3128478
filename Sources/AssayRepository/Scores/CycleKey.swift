/// One round of one instance, spelt `ID_cycleN` in the original's result files.
package struct CycleKey: Sendable, Hashable, CustomStringConvertible {
  /// The instance.
  package var instance: String
  /// The round, counted from 1.
  package var cycle: Int

  /// How the original spells it.
  package var description: String { "\(instance)_cycle\(cycle)" }
}

extension CycleKey {
  /// Reads the original's spelling; `nil` if it does not end in `_cycle` and a number.
  init?(_ text: String) {
    let bytes = Array(text.utf8)
    let isDigit: (UInt8) -> Bool = { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
    guard let end = bytes.lastIndex(where: { !isDigit($0) }) else { return nil }
    let head = String(decoding: bytes[...end], as: UTF8.self)
    let digits = String(decoding: bytes[(end + 1)...], as: UTF8.self)
    let mark = "_cycle"
    guard head.hasSuffix(mark), head.utf8.count > mark.utf8.count, !digits.hasPrefix("0"),
      let cycle = Int(digits)
    else {
      return nil
    }
    self.init(instance: String(head.dropLast(mark.utf8.count)), cycle: cycle)
  }
}
