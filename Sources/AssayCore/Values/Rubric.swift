/// A benchmark's own scale for a judge: what to show it, how it answers and what each grade means.
public struct Rubric: Sendable, Hashable, Codable {
  /// One grade of the scale.
  public struct Grade: Sendable, Hashable, Codable {
    /// The number that the judge answers.
    public var value: Int
    /// What the grade says about the answer.
    public var label: JudgeLabel

    /// Creates a grade.
    public init(value: Int, label: JudgeLabel) {
      self.value = value
      self.label = label
    }
  }

  /// The rubric's name.
  public var id: ID<Rubric>
  /// The instructions for the judge, without the material to be judged.
  public var instructions: String
  /// The grades, lowest first.
  public var grades: [Grade]
  /// The grade whose share is the benchmark's success figure.
  public var highest: Int

  /// Creates a rubric.
  public init(id: ID<Rubric>, instructions: String, grades: [Grade], highest: Int) {
    self.id = id
    self.instructions = instructions
    self.grades = grades
    self.highest = highest
  }

  /// What `value` says about an answer; `nil` if the scale has no such grade.
  public func label(for value: Int) -> JudgeLabel? { grades.first { $0.value == value }?.label }
}
