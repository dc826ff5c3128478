import Foundation
import Testing

/// Checking a data set before a model is asked, with real repositories and the real analyzers.
@Suite(.timeLimit(.minutes(10))) struct ASECheckTests {
  private static func page(_ hole: String) -> String {
    """
    <?php
    function find($db)
    {
    \(hole)
    }
    echo count(find($db));

    """
  }

  private static let flawed = """
        $name = $_GET["name"];
        return mysqli_query($db, "SELECT * FROM users WHERE name = '" . $name . "'");
    """
  private static let mended = """
        $query = $db->prepare("SELECT * FROM users WHERE name = ?");
        $query->bind_param("s", $_GET["name"]);
        $query->execute();
        return $query->get_result();
    """
  /// Another text with the same flaw.
  private static let stillFlawed = """
        $given = $_GET["name"];
        return mysqli_query($db, "SELECT id FROM users WHERE name = '" . $given . "'");
    """

  private static func git(_ arguments: [String], in folder: String) async throws {
    let identity = ["-c", "user.name=t", "-c", "user.email=t@localhost", "-c", "init.defaultBranch=main"]
    let ending = try await Program.system("/usr/bin/env", ["git", "-C", folder] + identity + arguments)
    try #require(ending.code == 0, "\(arguments): \(ending.errors)")
  }

  /// A repository with the flawed file, then the mended one (tag `good`) and one that is flawed still (tag `bad`).
  private func prepare(in folder: String) async throws {
    let repository = "\(folder)/repos/shop"
    for name in ["data", "repos/shop/src"] {
      try FileManager.default.createDirectory(
        atPath: "\(folder)/\(name)", withIntermediateDirectories: true)
    }
    try await Self.git(["init", "-q"], in: repository)
    for (tag, hole) in [("base", Self.flawed), ("good", Self.mended), ("bad", Self.stillFlawed)] {
      try Self.page(hole).write(toFile: "\(repository)/src/find.php", atomically: true, encoding: .utf8)
      for arguments in [["add", "."], ["commit", "-q", "-m", tag], ["tag", tag]] {
        try await Self.git(arguments, in: repository)
      }
    }
    let instances = [
      ("proved", "shop", "good"), ("wrong", "shop", "bad"), ("seen", "shop", nil), ("gone", "none", "good"),
    ]
    .map { name, repository, patch -> [String: Any] in
      var instance: [String: Any] = [
        "instance_id": "\(name)_CVE-2020-1", "repo": "acme/\(repository)", "base_commit": "base",
        "vuln_file": "src/find.php", "vuln_lines": [4, 5], "language": "php", "vuln_source": "CVE-2020-1",
        "cwe_id": "cwe-89", "vuln_type": "SQLI", "severity": "high", "image": "acme/shop:1",
        "image_inner_path": "/shop", "image_run_cmd": "", "image_status_check_cmd": "./up",
        "test_case_cmd": "./test", "poc_cmd": "./poc",
      ]
      instance["patch_commit"] = patch
      return instance
    }
    try JSONSerialization.data(withJSONObject: instances).write(
      to: URL(fileURLWithPath: "\(folder)/data/data_v2.json"))
  }

  @Test("the original and the mended file are told apart, and what is the wrong way round is an error")
  func check() async throws {
    try await withTemporaryFolder { folder in
      try await prepare(in: folder)
      let environment = [
        "XDG_CACHE_HOME": "\(folder)/cache",
        // The analyzers.
        "PATH": ProcessInfo.processInfo.environment["PATH"] ?? "/usr/bin:/bin",
        "HOME": ProcessInfo.processInfo.environment["HOME"] ?? "/nonexistent",
      ]
      let command = ["verify", "ase", "--data", "\(folder)/data", "--repos", "\(folder)/repos"]
      let whole = try await assay(command + ["--json"], exits: 3, environment: environment)
      let result = try jsonObject(whole.output)
      let instances = try #require(result["instances"] as? [[String: Any]])
      #expect(
        instances.map { $0["state"] as? String } == ["proved", "wrong", "seen", "missing"], "\(instances)")
      #expect(whole.errors.contains("1 of 4 instances"))
      let remembered = "\(folder)/cache/assay/ase/checks"
      #expect(FileManager.default.fileExists(atPath: remembered))
      // From memory the same, and without it nothing is kept.
      let again = try await assay(command + ["--json"], exits: 3, environment: environment)
      #expect(again.output == whole.output)
      try FileManager.default.removeItem(atPath: remembered)
      let good = try await assay(
        command + ["--no-cache", "--filter", "id=ase/proved_CVE-2020-1"], environment: environment)
      #expect(good.output.contains("\nCWE-89                  1          1          0"))
      #expect(!FileManager.default.fileExists(atPath: remembered))
      let quick = try await assay(command + ["--quick"], exits: 2, environment: environment)
      #expect(quick.errors.contains("--filter chooses the instances"))
    }
  }
}
