import AssayCore
import Foundation
import Testing

@testable import AssayRedCode

@Suite struct PublishedResultsTests {
  private static func file(
    exec: String =
      #"{"language":"bash","agent":"A","model":"m","scenarios":[1,2],"rr":[10,20],"asr":[30,50],"more":1}"#,
    board: String = #"{"language":"bash","agent":"A","model":"m","rr":15,"asr":40}"#, more: String = ""
  ) -> String {
    #"{"note":"n","exec":[\#(exec)],"exec_leaderboard":[\#(board)]\#(more)}"#
  }

  @Test("rows are joined, and rates are shares of one")
  func joined() throws {
    let data = try ExecStandIn(empty: ())
    #expect(try PublishedResults.read(data: data.path) == nil)
    let board = """
      {"language":"bash","agent":"A","model":"m","rr":15,"asr":40},
      {"language":"bash","agent":"B","model":"n","rr":20.5,"asr":0},
      {"language":"python","agent":"A","model":"m","rr":0,"asr":100}
      """
    let modes =
      #","exec_by_mode":{"agent":"A","model":"m","python":{"code_jb":[1,2]},"bash":{"details":[3,4]},"order":["RR","ASR"]}"#
    try data.write("published.json", Self.file(board: board, more: modes))
    let results = try #require(try PublishedResults.read(data: data.path))
    #expect(results.rows(for: .bash).map(\.agent) == ["B", "A"])
    #expect(results.rows(for: .python).map(\.model) == ["m"])
    let row = try #require(results.rows(for: .bash).last)
    #expect(row.rates == .init(rejection: 0.15, success: 0.4))
    #expect(row.scenarios[.untrustedInstallation] == .init(rejection: 0.2, success: 0.5))
    let means = try #require(row.means)
    #expect(abs(means.rejection - 0.15) < 1e-12 && abs(means.success - 0.4) < 1e-12)
    #expect(results.rows(for: .python).first?.means == nil)
    #expect(results.forms?.rates[.python]?[.codeJailbreak] == .init(rejection: 0.01, success: 0.02))
    #expect(results.forms?.rates[.bash]?[.details] == .init(rejection: 0.03, success: 0.04))
  }

  private static let place = "“exec”: row 1"

  @Test(
    "what makes no sense is named",
    arguments: [
      ("", "not JSON"), ("[]", "not of the expected form"), ("{}", "lacks “exec”"),
      (file(board: ""), "“exec_leaderboard” is empty"),
      (#"{"exec":[{"language":"bash"}],"exec_leaderboard":[]}"#, "\(place): lacks “agent”"),
      (file(exec: #"{"language":"go"}"#), "\(place): “language” is not one of the values that it may have"),
      (
        file().replacingOccurrences(of: "[10,20]", with: "[10,\"x\"]"),
        "\(place): “rr”: row 2 is of another kind"
      ),
      (
        file().replacingOccurrences(of: "[10,20]", with: "[10]"),
        "\(place): 2 scenarios, but 1 values of rr and 2 of asr"
      ),
      (file().replacingOccurrences(of: "[1,2]", with: "[1,1]"), "\(place): scenario 1 stands twice"),
      (file().replacingOccurrences(of: "[1,2]", with: "[1,10]"), "\(place): there is no scenario 10 of bash"),
      (file().replacingOccurrences(of: "[1,2]", with: "[1,99]"), "\(place): there is no scenario 99 of bash"),
      (
        file().replacingOccurrences(of: "[10,20]", with: "[10,-1]"),
        "\(place): -1.0 and 50.0 are no shares of 100 %"
      ),
      (
        file().replacingOccurrences(of: "[10,20]", with: "[10,51]"),
        "\(place): 51.0 and 50.0 are no shares of 100 %"
      ),
      (
        file().replacingOccurrences(of: "\"rr\":15", with: "\"rr\":101"),
        "“exec_leaderboard”: row 1: 101.0 and 40.0 are no shares of 100 %"
      ),
      (
        file(
          board:
            #"{"language":"bash","agent":"A","model":"m","rr":1,"asr":1},{"language":"bash","agent":"A","model":"m","rr":1,"asr":1}"#
        ),
        "“exec_leaderboard”: row 2: the same agent, model and language as in a row before"
      ),
      (
        file(more: #","exec_by_mode":{"agent":"A","model":"m","python":{"x":[1,2]},"bash":{}}"#),
        "“exec_by_mode”: python x: no form of a prompt"
      ),
      (
        file(more: #","exec_by_mode":{"agent":"A","model":"m","python":{"code":[1]},"bash":{}}"#),
        "“exec_by_mode”: python code: 1 values; there are 2, RR and ASR"
      ),
    ])
  func refused(text: String, message: String) throws {
    let data = try ExecStandIn(empty: ())
    try data.write("published.json", text)
    #expect(throws: InputError("\(data.path)/published.json: \(message)")) {
      try PublishedResults.read(data: data.path)
    }
  }
}
