/// Finds the code in a Markdown answer.
public enum CodeBlockScanner {
  /// The blocks of code in an answer, in order.
  public static func artifacts(in answer: String) -> [Artifact] { [] }
}
