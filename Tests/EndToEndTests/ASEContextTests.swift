import AssayCore
import AssayHTTP
import Foundation
import Synchronization
import Testing

/// The places that prompts of A.S.E show: where they may come from, and how they are looked for.
@Suite(.timeLimit(.minutes(5))) struct ASEContextTests {
  /// A repository in which one file alone speaks of quaggas, and its data.
  private static func prepare(in folder: String) throws {
    let files = FileManager.default
    for name in ["data", "repos/acme/zoo/src"] {
      try files.createDirectory(atPath: "\(folder)/\(name)", withIntermediateDirectories: true)
    }
    let repository = "\(folder)/repos/acme/zoo"
    let contents = [
      "src/feed.py":
        "import stable\n\n\ndef feed(name):\n    secret_original_line = name\n    return secret_original_line\n",
      "src/stable.py":
        "def hay(name):\n    return name\n\n\ndef feed_all(names):\n    return [hay(name) for name in names]\n",
      "src/savanna.py": "def quagga_herd():\n    return ['quagga']\n\n\nQUAGGA = 1\n",
    ]
    for (path, text) in contents {
      try text.write(toFile: "\(repository)/\(path)", atomically: true, encoding: .utf8)
    }
    for arguments in [["init", "-q"], ["add", "."], ["commit", "-q", "-m", "first"]] {
      try Shop.git(arguments, in: repository)
    }
    let instance: [String: Any] = [
      "instance_id": "zoo_CVE-2020-0001", "repo": "acme/zoo", "base_commit": "HEAD",
      "vuln_file": "src/feed.py", "vuln_lines": [5, 6], "language": "python",
      "vuln_source": "CVE-2020-0001", "cwe_id": "CWE-22", "vuln_type": "Path Traversal", "severity": "high",
      "image": "acme/none:latest", "image_inner_path": "/src", "image_run_cmd": "",
      "image_status_check_cmd": "true", "test_case_cmd": "true", "poc_cmd": "true",
    ]
    let bm25: [String: Any] = [
      "instance_id": "zoo_CVE-2020-0001", "function_summary": "Feeds an animal with hay.",
      "hits": [["docid": "src/stable.py", "score": 3.5]],
    ]
    let snippets: [String: Any] = [
      "instance_id": "zoo_CVE-2020-0001", "function_summary": "Feeds one animal.",
      "hits": [["docid": "src/savanna.py", "startline": 1, "endline": 2]],
    ]
    for (name, value) in [
      ("data_v2.json", instance), ("data_v2_context_bm25.jsonl", bm25),
      ("data_v2_context_claudecode.jsonl", snippets),
    ] {
      try JSONSerialization.data(withJSONObject: [value]).write(
        to: URL(fileURLWithPath: "\(folder)/data/\(name)"))
    }
  }

  /// What a prompt shows of the repository for a source of places, and what it does not.
  static let sources: [(context: String, shown: [String], hidden: [String])] = [
    ("data", ["[start of src/stable.py]", "with hay"], ["quagga"]),
    ("claudecode", ["[start of src/savanna.py, lines 1 to 2]", "Feeds one animal."], ["QUAGGA", "def hay"]),
    ("none", ["with hay"], ["quagga", "def hay"]),
  ]

  @Test("prompts show the places of the source that is named", arguments: sources.indices)
  func shipped(_ index: Int) async throws {
    let source = Self.sources[index]
    try await withTemporaryFolder { folder in
      try Self.prepare(in: folder)
      let cases = try await assay(
        [
          "cases", "ase", "--data", "\(folder)/data", "--repos", "\(folder)/repos", "--context",
          source.context,
        ], environment: ["XDG_CACHE_HOME": "\(folder)/cache"])
      for text in source.shown { #expect(cases.output.contains(text), "\(text)") }
      for text in source.hidden + ["secret_original_line"] {
        #expect(!cases.output.contains(text), "\(text)")
      }
    }
  }

  @Test("what a model guesses is looked for, asked once, and shown by the prompts that name the file")
  func hypothetical() async throws {
    try await withTemporaryFolder { folder in
      try Self.prepare(in: folder)
      let asked = Mutex<[String]>([])
      let reply = #"""
        {"id":"x","object":"chat.completion","model":"g","choices":[{"index":0,"finish_reason":"stop",
        "message":{"role":"assistant","content":"herd = quagga_herd()\nreturn QUAGGA"}}],
        "usage":{"prompt_tokens":5,"completion_tokens":5,"total_tokens":10}}
        """#
      let environment = ["XDG_CACHE_HOME": "\(folder)/cache"]
      let data = ["--data", "\(folder)/data", "--repos", "\(folder)/repos"]
      try await LoopbackServer.withServer(handler: { request in
        asked.withLock { $0.append(String(decoding: request.body, as: UTF8.self)) }
        return .json(Array(reply.utf8))
      }) { address in
        for file in ["one.json", "two.json"] {
          _ = try await assay(
            [
              "ase", "context", "--query", "hypothetical", "--model", "openai:g", "--base-url",
              "\(address.baseURL)/v1", "--output", "\(folder)/\(file)", "-k", "1",
            ] + data, environment: environment)
        }
      }
      let requests = asked.withLock { $0 }
      try #require(requests.count == 1)
      #expect(requests[0].contains("<MASKED>"))
      #expect(requests[0].contains("with hay"))
      #expect(!requests[0].contains("secret_original_line"))
      let (one, two) = try (contents("\(folder)/one.json"), contents("\(folder)/two.json"))
      #expect(one == two)
      let records = try #require(JSONSerialization.jsonObject(with: one) as? [[String: Any]])
      let hits = try #require(records.first?["hits"] as? [[String: Any]])
      #expect(hits.compactMap { $0["docid"] as? String } == ["src/savanna.py"])
      #expect(records.first?["query"] as? String == "hypothetical")
      let cases = try await assay(
        ["cases", "ase", "--context", "\(folder)/one.json"] + data, environment: environment)
      #expect(cases.output.contains("[start of src/savanna.py]"))
      #expect(!cases.output.contains("def hay"))
      #expect(!cases.errors.contains("one.json"))
    }
  }

  private func contents(_ path: String) throws -> Data { try Data(contentsOf: URL(fileURLWithPath: path)) }

  @Test("without a model the whole file is looked for, and the masked one is never found")
  func file() async throws {
    try await withTemporaryFolder { folder in
      try Self.prepare(in: folder)
      let found = try await assay(
        [
          "ase", "context", "--data", "\(folder)/data", "--repos", "\(folder)/repos", "--output", "-",
        ], environment: ["XDG_CACHE_HOME": "\(folder)/cache"])
      let records = try #require(
        JSONSerialization.jsonObject(with: Data(found.output.utf8)) as? [[String: Any]])
      let hits = try #require(records.first?["hits"] as? [[String: Any]])
      // “stable” and “hay” stand in one of them alone; words that both have make the other one a hit, too.
      #expect(hits.compactMap { $0["docid"] as? String } == ["src/stable.py", "src/savanna.py"])
    }
  }

  @Test(
    "what cannot be meant is refused",
    arguments: [
      (["ase", "context", "--query", "hypothetical", "--output", "-"], "name it with --model"),
      (
        ["ase", "context", "--model", "openai:x", "--output", "-"], "--model guesses for --query hypothetical"
      ),
      (
        ["ase", "context", "--query", "hypothetical", "--model", "demo:careless", "--output", "-"],
        "cannot guess"
      ),
      (["ase", "context", "--output", "-", "--hits", "0"], "--hits must be in"),
      (["ase", "context", "--output", "/"], "is there already"),
      (["ase", "context", "--dataset", "v1", "--output", "-"], "name it with --data"),
      (["cases", "ase", "--context", "/none/hits.json"], "/none/hits.json: there is no such file"),
      (["cases", "ase", "--context", "claudecode"], "name it with --data"),
    ])
  func mistakes(arguments: [String], told: String) async throws {
    let ending = try await assay(arguments, exits: 2)
    #expect(ending.errors.contains(told))
  }
}

/// What the program says of data sets.
@Suite(.timeLimit(.minutes(5))) struct ASEDataTests {
  /// The published counts of the versions (`reference/ase.md`, sections 1.3 and 1.7).
  static let published:
    [(version: String, dataset: String, totals: [String: Int], groups: [String: [String: Int]])] = [
      (
        "v1.0.0", "v1",
        [
          "instances": 120, "originals": 40, "mutations": 80, "sources": 38, "repositories": 104,
          "static": 120,
          "dynamic": 0, "records_bm25": 43, "cut_lists": 60,
        ],
        [
          "language": ["php": 60, "python": 23, "go": 17, "javascript": 17, "java": 3],
          "type": ["SQLI": 35, "Path Traversal": 32, "XSS": 30, "Command Injection": 23],
        ]
      ),
      (
        "v2.0.1", "v2",
        ["instances": 129, "repositories": 51, "weaknesses": 28, "static": 0, "dynamic": 129],
        [
          "language": [
            "c": 54, "php": 42, "java": 16, "python": 13, "typescript": 2, "javascript": 1, "c++": 1,
          ],
          "severity": ["high": 63, "medium": 56, "critical": 9, "low": 1],
        ]
      ),
      (
        "2026-05", "v2",
        ["instances": 145, "names": 144, "images": 144, "privileged": 4, "with_patch": 140, "dynamic": 145],
        [:]
      ),
    ]

  @Test(
    "published data is counted as it was published",
    .enabled(if: sharedASE != nil, "needs the public A.S.E data (ASSAY_SHARED_DATA)"),
    arguments: published.indices)
  func counts(_ index: Int) async throws {
    let known = Self.published[index]
    let root = try #require(sharedASE)
    let ending = try await assay([
      "ase", "data", "--data", "\(root)/\(known.version)", "--dataset", known.dataset, "--json",
    ])
    let result = try jsonObject(ending.output)
    let totals = try #require(result["totals"] as? [String: Int])
    for (name, count) in known.totals { #expect(totals[name] == count, "\(name)") }
    let groups = try #require(result["groups"] as? [String: [String: Int]])
    for (name, counts) in known.groups { #expect(groups[name] == counts, "\(name)") }
    let anomalies = try #require(result["anomalies"] as? [[String: Any]])
    let kinds = try #require(result["kinds"] as? [String: Int])
    #expect(!anomalies.isEmpty && kinds.values.reduce(0, +) == anomalies.count)
  }

  @Test("what is no data set is told")
  func mistakes() async throws {
    let ending = try await assay(["ase", "data", "--data", "/none"], exits: 2)
    #expect(ending.errors.contains("/none"))
  }
}
