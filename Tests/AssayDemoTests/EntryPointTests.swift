import AssayDemo
import Testing

@Suite struct EntryPointTests {
  @Test(
    "finds the function that is asked for",
    arguments: [
      ("def f(a: int) -> None:", "f", ["a"], "def f(a: int) -> None"),
      (
        "def add(x, y):\n  ...\n\ndef g(a: Dict[str, int], *rest: str, b=(1, 2)) -> bool:\n", "g",
        ["a", "rest", "b"], "def g(a: Dict[str, int], *rest: str, b=(1, 2)) -> bool"
      ),
      ("def f(\n  a: int,\n  b: str\n) -> None:", "f", ["a", "b"], "def f(\n  a: int,\n  b: str\n) -> None"),
      ("please write func  Sum(a int, b int) int", "Sum", ["a", "b"], nil),
      ("write `parse_row` in C, see `x`", "parse_row", [], nil),
      ("call `parse_row(text)`", "parse_row", [], nil),
      ("def open(", "open", [], nil),
      ("请补全 def 运行(x) 和 fn go_on(n: i64)", "go_on", ["n"], nil),
    ] as [(String, String, [String], String?)])
  func finds(text: String, name: String, parameters: [String], head: String?) {
    let entry = EntryPoint(in: text)
    #expect(entry?.name == name)
    #expect(entry?.parameters == parameters)
    #expect(entry?.pythonHead == head)
  }

  @Test(
    "finds none", arguments: ["", "(", "def (", "undef f(", "def 1f(", "``", "`a`", "f(x)", "`two words`"])
  func findsNone(text: String) { #expect(EntryPoint(in: text) == nil) }

  @Test("stays linear on hostile text", .timeLimit(.minutes(1)))
  func hostile() {
    for unit in ["(", "def ", "def a", "`", "`a", "a(", "def f[(", "é("] {
      _ = EntryPoint(in: String(repeating: unit, count: 20_000))
    }
    // The long head is found by its name; what does not fit is left aside.
    #expect(EntryPoint(in: "def f(" + String(repeating: "a", count: 100_000))?.parameters == [])
  }
}
