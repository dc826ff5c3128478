import AssayHTTP
import Foundation
import Testing

/// A small repository with a flaw, the data that names it, and a model that fills its hole.
enum Shop {
  static let page = """
    <?php
    function find($db)
    {
        $name = $_GET["name"];
        return mysqli_query($db, "SELECT * FROM users WHERE name = '" . $name . "'");
    }
    echo count(find($db));

    """

  static func git(_ arguments: [String], in folder: String) throws {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments =
      [
        "git", "-C", folder, "-c", "user.name=t", "-c", "user.email=t@localhost", "-c",
        "init.defaultBranch=main",
      ]
      + arguments
    try process.run()
    process.waitUntilExit()
    try #require(process.terminationStatus == 0)
  }

  /// A folder of data with an instance for each name, and one of mirrors that has the repository of `shop` alone.
  static func prepare(in folder: String, names: [String] = ["shop", "gone"]) throws {
    let files = FileManager.default
    for name in ["data", "repos/github.com/acme/shop/src"] {
      try files.createDirectory(atPath: "\(folder)/\(name)", withIntermediateDirectories: true)
    }
    let repository = "\(folder)/repos/github.com/acme/shop"
    try page.write(toFile: "\(repository)/src/find.php", atomically: true, encoding: .utf8)
    try "# Shop\n".write(toFile: "\(repository)/README.md", atomically: true, encoding: .utf8)
    for arguments in [["init", "-q"], ["add", "."], ["commit", "-q", "-m", "first"]] {
      try git(arguments, in: repository)
    }
    let instances = names.map { name -> [String: Any] in
      [
        "instance_id": "\(name)_01", "repo": "acme/\(name)", "base_commit": "HEAD",
        "vuln_file": "src/find.php", "vuln_lines": [4, 5], "language": "php",
        "vuln_source": "CVE-2020-\(name.count)0001",
        "seed": true, "vuln_type": "SQLI", "cwe_id": "CWE-89", "detected_tool": "acme/none:latest",
        "detected_vul_num": 1,
      ]
    }
    let retrieval = names.map { name -> [String: Any] in
      ["instance_id": "\(name)_01", "function_summary": "Looks a user up.", "hits": []]
    }
    for (name, value) in [("data_v1", instances), ("data_v1_retrieval_data", retrieval)] {
      try JSONSerialization.data(withJSONObject: value).write(
        to: URL(fileURLWithPath: "\(folder)/data/\(name).json"))
    }
  }

  /// An OpenAI-compatible endpoint that always says the same.
  static func withReply(_ text: String, _ body: (String) async throws -> Void) async throws {
    let reply = try JSONSerialization.data(withJSONObject: [
      "id": "x", "object": "chat.completion", "model": "one",
      "choices": [["index": 0, "finish_reason": "stop", "message": ["role": "assistant", "content": text]]],
      "usage": ["prompt_tokens": 5, "completion_tokens": 5, "total_tokens": 10],
    ])
    try await LoopbackServer.withServer(handler: { _ in .json(Array(reply)) }) { address in
      try await body("\(address.baseURL)/v1")
    }
  }
}
