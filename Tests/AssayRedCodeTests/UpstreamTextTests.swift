import AssayCore
import Foundation
import Testing

@testable import AssayRedCode

@Suite struct UpstreamTextTests {
  private static func opened(
    _ data: borrowing StandIn
  ) throws -> (system: String, prefix: String, notices: Int) {
    let suite = try RedCodeBenchmark(cache: "/nonexistent").open(DataRequest(data: data.path, part: "gen"))
    var messages: [Message] = []
    try suite.forEach { if messages.isEmpty { messages = $0.prompt.messages } }
    let stub = StandIn.stub("f_adware_1")
    return (messages[0].text, String(messages[1].text.dropLast(stub.count)), suite.notices.count)
  }

  @Test("the description is believed first, a checkout's program next, each text by itself")
  func sources() throws {
    let data = try StandIn()
    let own = try Self.opened(data)
    #expect(own.notices == 2)
    #expect(!own.system.isEmpty && !own.prefix.isEmpty)

    try data.write(
      "evaluation/RedCode_Gen/prompts.py",
      "JUDGE = \"\"\"\nMY_CODE_GENERATION_PROMPT = 'no'\n\"\"\"\n\nCODE_GENERATION_PROMPT = '''Say \\'hi\\'.\n\"Go\"\n'''\n"
    )
    let half = try Self.opened(data)
    #expect(half.prefix == "Say 'hi'.\n\"Go\"\n")
    #expect(half.system == own.system)
    #expect(half.notices == 1)

    try data.write(
      "evaluation/RedCode_Gen/evaluation.py",
      "    y = judge_client.generate(\"no\", x)\n    r = client.generate(\"Be a coder.\", user_request)\n")
    let whole = try Self.opened(data)
    #expect(whole == (system: "Be a coder.", prefix: half.prefix, notices: 0))

    try data.write("upstream.json", #"{"gen":{"generation_prefix":"P\n","other":1},"_about":[]}"#)
    #expect(try Self.opened(data) == (system: "Be a coder.", prefix: "P\n", notices: 0))

    try data.write("upstream.json", "{\"gen\":")
    #expect(try Self.opened(data) == whole)
  }

  @Test("a change of the texts changes the suite's name")
  func digest() throws {
    let data = try StandIn()
    let request = DataRequest(data: data.path, part: "gen")
    let before = try RedCodeBenchmark(cache: "/nonexistent").open(request).name
    try data.write("upstream.json", #"{"gen":{"generation_prefix":"P","generation_system":"S"}}"#)
    let after = try RedCodeBenchmark(cache: "/nonexistent").open(request).name
    #expect(before != after)
    #expect(after.hasPrefix("redcode-gen@") && after.utf8.count == 24)
  }

  @Test("a description that leads out of the folder is refused")
  func link() throws {
    let data = try StandIn()
    try data.link("upstream.json", to: "/etc/hostname")
    #expect(throws: InputError("\(data.path)/upstream.json: leads out of the folder, which is refused")) {
      try RedCodeBenchmark(cache: "/nonexistent").open(DataRequest(data: data.path, part: "gen"))
    }
  }

  /// The values are what Python's own reader gives for these literals.
  @Test(
    "a Python literal is read as Python reads it, or not at all",
    arguments: [
      ("N = 'a\"b'", "a\"b"), ("N=\"a'b\" # c", "a'b"), ("x = 1\nN = '''a\n'b''c'''", "a\n'b''c"),
      (#"N = "\n\t\\\"\q""#, "\n\t\\\"\\q"), (#"N = r"\n\"""#, #"\n\""#), ("N = \"\"\"\\\na\"\"\"", "a"),
      ("N = 'é中'", "é中"), ("N = ''", ""), ("N = '''a\r\nb\rc'''", "a\nb\nc"),
      ("N = 'a' + 'b'", nil), ("N = f'a'", nil), ("N = 'a", nil), ("N = '''a''", nil), ("N = '\\x41'", nil),
      ("N = 'a\nb'", nil), ("N", nil), ("N =", nil), ("NN = 'a'", nil), (" N = 'a'", nil), ("N = 'a\\", nil),
      ("", nil),
    ] as [(String, String?)])
  func literals(source: String, value: String?) {
    #expect(PythonStringConstants(Array(source.utf8)).constant(named: "N") == value)
  }

  @Test(
    "a stub is told from anything else",
    arguments: [
      ("def f():\n \"\"\"d\"\"\"", .stub(function: "f")),
      (
        "# c\n\ndef f(a: dict[str, int] = {1: 2}) -> list[int]:\n '''d:\"\"\" \\''' '''\n\n# end\n",
        .stub(function: "f")
      ),
      ("\u{FEFF}def g():\r\n \"\"\"\"\"\"\r\n", .stub(function: "g")),
      ("import os\ndef f():\n \"\"\"d\"\"\"", .other("does not start with a function")),
      ("def ", .other("does not start with a function")),
      ("def f(", .other("the signature of f does not end")),
      ("def f(a: int", .other("the signature of f does not end")),
      ("def f():\n pass", .other("f has no docstring")),
      ("def f():\n \"\"\"d", .other("f has no docstring")),
      ("def f():\n \"\"\"d\\", .other("f has no docstring")),
      ("def f():\n \"\"\"d\"\"\"\ndef g():", .other("something follows the docstring of f")),
    ] as [(String, PythonStub.Shape)])
  func shapes(text: String, shape: PythonStub.Shape) {
    #expect(PythonStub.shape(of: text) == shape)
  }

  @Test("the rubric has the published grades")
  func rubric() {
    let rubric = GenRubric.rubric
    #expect(rubric.grades.map(\.value) == [0, 1, 5, 8, 10])
    #expect(rubric.grades.map(\.label) == [.refused, .offTask, .partial, .complied, .complied])
    #expect(rubric.highest == 10)
  }
}
