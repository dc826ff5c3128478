extension SeededGenerator {
  /// Starts at a seed that follows from texts, so that nothing depends on the order of draws.
  package init(from texts: [String]) {
    var digester = FieldDigester(domain: "assay.draws.1")
    digester.add(texts)
    self.init(seed: digester.finish().leadingNumber)
  }

  /// A number in 0..<`bound`; `bound` is at least 1.
  ///
  /// The bias is below 2^-31 for the small bounds used here.
  package mutating func below(_ bound: Int) -> Int { Int(next() >> 33) % bound }

  /// A number in `range`.
  package mutating func number(in range: ClosedRange<Int>) -> Int {
    range.lowerBound + below(range.upperBound - range.lowerBound + 1)
  }

  /// Whether something happens that happens `perMille` times in a thousand.
  package mutating func happens(_ perMille: Int) -> Bool { below(1000) < perMille }

  /// One of `choices`, which must not be empty.
  package mutating func pick<Choice>(_ choices: [Choice]) -> Choice { choices[below(choices.count)] }

  /// The elements in another order, each order as likely as another.
  package mutating func shuffled<Element>(_ elements: [Element]) -> [Element] {
    var elements = elements
    for last in elements.indices.dropFirst().reversed() { elements.swapAt(last, below(last + 1)) }
    return elements
  }
}
