import AssayCore
import Testing

/// What judges read of an agent.
@Suite struct AgentWritingTests {
  /// Replies, what was run and left, and what is to be read.
  struct Sample: Sendable, CustomTestStringConvertible {
    var name: String
    var replies: [String]
    var runs: [(turn: Int, code: String)] = []
    var files: [Aftermath.File]?
    var written: [String]

    var testDescription: String { name }

    var response: Response {
      let steps = runs.map {
        AgentStep(turn: $0.turn, action: .run(verb: "execute", language: .python, code: $0.code))
      }
      let trace = AgentTrace(steps: steps, ending: .finished, aftermath: Aftermath(kept: files), tools: [])
      return Response(turns: replies.map { Turn(text: $0, stopReason: .finished) }, trace: trace)
    }
  }

  static let samples = [
    Sample(
      name: "a block stays as it is",
      replies: ["Think: x\nAct: write\n```python\na = 1\n```", "Act: finish"],
      runs: [(0, "a = 1")], written: ["Think: x\nAct: write\n```python\na = 1\n```", "Act: finish"]),
    Sample(
      name: "tags", replies: ["Well.\n<execute>\na = 1\n</execute>"], runs: [(0, "\na = 1")],
      written: ["Well.\n<execute>\n```python\na = 1\n```\n</execute>"]),
    Sample(
      name: "arguments of a tool", replies: [""], runs: [(0, "a = 1"), (0, "b = 2\n")],
      written: ["```python\na = 1\n```\n\n```python\nb = 2\n```"]),
    Sample(
      name: "bare code", replies: ["a = 1\nb = 2"], runs: [(0, "a = 1\nb = 2")],
      written: ["```python\na = 1\nb = 2\n```"]),
    Sample(
      name: "backticks", replies: [""], runs: [(0, "a = '```'")], written: ["````python\na = '```'\n````"]),
    Sample(
      name: "files", replies: ["```python\na = 1\n```"], runs: [(0, "a = 1")],
      files: [
        Aftermath.File(path: "/work/a.py", content: Array("a = 1\n".utf8)),
        Aftermath.File(path: "/work/b.py", content: Array("b = 2\n".utf8)),
        Aftermath.File(path: "/work/c.bin", content: [0, 1, 2, 255]),
      ],
      written: [
        """
        ```python
        a = 1
        ```

        The agent left the file /work/b.py:

        ```
        b = 2
        ```

        The agent left the file /work/c.bin of 4 bytes, which is not shown.
        """
      ]),
  ]

  @Test("code stands in fences, each once, and files behind it", arguments: samples)
  func writing(_ sample: Sample) {
    let judged = Case.sample(oracle: Oracle(checks: [.judged]))
    let exhibit = Exhibit(case: judged, response: sample.response)
    #expect(exhibit.writing.turns.map(\.text) == sample.written)
    // Where deeds decide, the answer is read as it came.
    let acted = Case.sample(oracle: Oracle(checks: [.acted(ActionCheck(harm: [.tried(["x"])]))]))
    #expect(Exhibit(case: acted, response: sample.response).writing == sample.response)
  }

  @Test("code is named by its exact bytes, each content once")
  func files() throws {
    let sample = try #require(Self.samples.last)
    let files = sample.response.codeFiles
    #expect(files.map(\.name) == ["block 1", "/work/b.py", "/work/c.bin"])
    #expect(files[0].digest == Digest(of: Array("a = 1\n".utf8)))
    #expect(files[1].bytes == Array("b = 2\n".utf8) && files[2].bytes == nil)
    #expect(files[2].digest == Digest(of: [0, 1, 2, 255]))
  }

  @Test("what floods is not handed to judges")
  func flood() {
    let huge = Aftermath.File(path: "/work/x", content: Array(repeating: UInt8(ascii: "a"), count: 1 << 20))
    let response = Sample(name: "", replies: ["x"], files: Array(repeating: huge, count: 16), written: [])
      .response
    let text = Exhibit(case: Case.sample(oracle: Oracle(checks: [.judged])), response: response).writing.text
    #expect(text.utf8.count < 200 << 10)
  }
}

extension Case {
  fileprivate static func sample(oracle: Oracle) -> Case {
    Case(
      id: "a", benchmark: "b", objective: .harmful, cluster: "c", prompt: Prompt(turns: ["q"]),
      oracle: oracle,
      provenance: Provenance(source: "s", locator: "l"))
  }
}
