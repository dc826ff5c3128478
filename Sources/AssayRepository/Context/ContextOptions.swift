/// How a context is put together.
package struct ContextOptions: Sendable, Hashable {
  /// Rules of the original that are reproduced for comparison, with their flaws.
  ///
  /// Not reproduced: its own README in place of the repository's, which is its authors' text, so that there is no
  /// README at all; its counter of tokens (GPT-1's), in place of which the estimate stands, and in nearly all cases
  /// characters are the closer limit; and the error of 2.0 in files of more than 60,000 tokens, which are shown as
  /// they were meant to be.
  package enum Compatibility: Sendable, Hashable {
    /// 1.0: the masked file comes a second time where it is among the hits.
    case first
    /// 2.0: it does not, and is charged all the same.
    case second
  }

  /// How much fits.
  package var budget: ContextBudget
  /// Whether lines are shown with their numbers, which are charged too.
  package var isNumbered: Bool
  /// The rules of the original; `nil` for those of this program.
  package var compatibility: Compatibility?
  /// The part of the budget that the README may take, from 0 to 1.
  package var readmeShare: Double
  /// The most bytes of a file of which something is shown, at least 1.
  package var byteLimit: Int

  /// Creates options.
  package init(
    budget: ContextBudget = ContextBudget(), isNumbered: Bool = false, compatibility: Compatibility? = nil,
    readmeShare: Double = 0.1, byteLimit: Int = 8 << 20
  ) {
    self.budget = budget
    self.isNumbered = isNumbered
    self.compatibility = compatibility
    self.readmeShare = readmeShare.isFinite ? min(1, max(0, readmeShare)) : 0.1
    self.byteLimit = max(1, byteLimit)
  }
}
