/// Small numbers for terms, in the order in which they come: open addressing with steps of one.
struct TermTable: Sendable {
  /// The hashes, by place.
  private var keys: [UInt64]
  /// The numbers, by place; -1 where there is none.
  private var numbers: [Int32]
  /// How many terms there are.
  private(set) var count = 0

  init() {
    keys = Array(repeating: 0, count: 1 << 12)
    numbers = Array(repeating: -1, count: 1 << 12)
  }

  /// The number of a term, a new one if it is new.
  @inline(__always)
  mutating func number(adding key: UInt64) -> Int {
    let place = place(of: key)
    if numbers[place] >= 0 { return Int(numbers[place]) }
    let number = count
    keys[place] = key
    numbers[place] = Int32(number)
    count += 1
    if count * 2 > keys.count { grow() }
    return number
  }

  /// The number of a term; `nil` if it never came.
  func number(of key: UInt64) -> Int? {
    let number = numbers[place(of: key)]
    return number < 0 ? nil : Int(number)
  }

  /// Where a term is or would be.
  @inline(__always)
  private func place(of key: UInt64) -> Int {
    let mask = keys.count - 1
    // The product spreads hashes that were made to meet no better than any other, but those of code well.
    var place = Int(truncatingIfNeeded: (key &* 0x9e37_79b9_7f4a_7c15) >> 20) & mask
    while numbers[place] >= 0, keys[place] != key { place = (place + 1) & mask }
    return place
  }

  private mutating func grow() {
    let old = (keys, numbers)
    keys = Array(repeating: 0, count: old.0.count * 2)
    numbers = Array(repeating: -1, count: old.0.count * 2)
    for index in old.1.indices where old.1[index] >= 0 {
      let place = place(of: old.0[index])
      keys[place] = old.0[index]
      numbers[place] = old.1[index]
    }
  }
}
