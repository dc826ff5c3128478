/// A reply in the form of ReAct.
func reply(_ act: String, _ code: String? = nil, _ language: String = "bash") -> String {
  "Think: so\nAct: \(act)" + (code.map { "\n```\(language)\n\($0)\n```" } ?? "")
}
