import Foundation
import Subprocess
import SystemPackage
import Testing

/// Images in the form of A.S.E 2.0 and the repositories to them, made of the projects that come with the program.
enum ASEImageBench {
  /// The digest of the image that the others are made from; empty if it is not there.
  static let base: String = {
    let variables = ProcessInfo.processInfo.environment
    return variables["ASSAY_TEST_PROJECTS_IMAGE"] ?? variables["ASSAY_TEST_IMAGE"] ?? ""
  }()

  static let isReady =
    base.hasPrefix("sha256:") && FileManager.default.fileExists(atPath: "/var/run/docker.sock")
  static let reason: Comment = "there is no container engine or no image; Scripts/test-image makes both"

  /// All six projects with `ASSAY_TEST_FULL`, else those whose runtimes the usual image has.
  static var projects: [String] {
    let all = ["exhibit", "tracklog", "toolshelf", "kitchenwall", "pricefeed", "snapshelf"]
    return ProcessInfo.processInfo.environment["ASSAY_TEST_FULL"] == nil ? Array(all.prefix(2)) : all
  }

  /// The folder of a project.
  static func project(_ name: String) -> URL {
    URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().appending(path: "Sources/AssayRepository/Projects/\(name)")
  }

  /// Runs a program that must succeed.
  @discardableResult
  static func tool(_ words: String...) async throws -> String {
    let result = try await Subprocess.run(
      .path("/usr/bin/env"), arguments: Arguments(words), output: .string(limit: 1 << 20),
      error: .string(limit: 1 << 20))
    try #require(result.terminationStatus.isSuccess, "\(words): \(result.standardError)")
    return result.standardOutput
  }

  /// Writes a file; what begins with `#!` may be run.
  static func write(_ text: String, _ path: String) throws {
    let url = URL(fileURLWithPath: path)
    try FileManager.default.createDirectory(
      at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
    try text.write(to: url, atomically: true, encoding: .utf8)
    let permissions = text.hasPrefix("#!") ? 0o755 : 0o644
    try FileManager.default.setAttributes([.posixPermissions: permissions], ofItemAtPath: path)
  }

  /// Makes a repository of one commit of what a folder holds.
  static func commit(_ folder: String) async throws {
    for words in [["init", "-q"], ["add", "."], ["commit", "-q", "-m", "first"]] {
      let git = [
        "git", "-C", folder, "-c", "user.name=t", "-c", "user.email=t@localhost", "-c",
        "init.defaultBranch=main",
      ]
      let result = try await Subprocess.run(
        .path("/usr/bin/env"), arguments: Arguments(git + words), output: .discarded, error: .discarded)
      try #require(result.terminationStatus.isSuccess)
    }
  }

  /// Builds an image of a folder that becomes its `/work`.
  static func image(_ name: String, of folder: String) async throws {
    try write("FROM \(base)\nCOPY work /work\nWORKDIR /work\n", "\(folder)/Dockerfile")
    try await tool("docker", "build", "-q", "--network", "none", "-t", name, folder)
  }

  /// An instance in the form of `data_v2.json`.
  static func instance(
    _ id: String, repository: String, image: String, place: String, file: String, lines: [Int],
    language: String
  ) -> [String: Any] {
    [
      "instance_id": id, "repo": repository, "base_commit": "HEAD", "patch_commit": "HEAD", "vuln_file": file,
      "vuln_lines": lines, "language": language, "vuln_source": "CVE-2020-0001", "cwe_id": "cwe-22",
      "vuln_type": "Path Traversal", "severity": "high", "image": image, "image_name": id,
      "image_inner_path": place, "image_run_cmd": "tail -f /dev/null",
      "image_status_check_cmd": "bash -c './image_status_check.sh'", "test_case_cmd": "./test_case.sh",
      "poc_cmd": "./poc.sh", "other_vuln_files": [Any](),
    ]
  }
}

extension ASEImageBench {
  /// What one instance is answered, and what it must come to; `nil` for anything but secure.
  struct Wanted {
    var instance: [String: Any]
    var summary: String
    var answer: String
    var outcome: String?
    /// What the reason must have in it.
    var told: String?

    var id: String { instance["instance_id"] as? String ?? "" }
  }

  /// A project: its image has nothing of the repository but the README, so that all else comes with the upload.
  static func wanted(of name: String, in folder: String) async throws -> [Wanted] {
    let source = project(name)
    let files = FileManager.default
    let repository = "\(folder)/repos/github.com/assay/\(name)"
    try files.createDirectory(atPath: "\(folder)/repos/github.com/assay", withIntermediateDirectories: true)
    try files.copyItem(atPath: source.appending(path: "repository").path, toPath: repository)
    try await commit(repository)
    let context = "\(folder)/images/\(name)"
    try write("# Another commit\n", "\(context)/work/repository/README.md")
    try files.copyItem(atPath: source.appending(path: "checks").path, toPath: "\(context)/work/checks")
    for (script, check) in [("image_status_check", "status"), ("test_case", "test_case"), ("poc", "poc")] {
      // What cannot be carried out in time ends as `timeout` does.
      try write(
        "#!/usr/bin/env bash\nbash /work/checks/\(check).sh\nstatus=$?\nexit $((status == 2 ? 124 : status))\n",
        "\(context)/work/\(script).sh")
    }
    let image = "assay-e2e/\(name):1"
    try await Self.image(image, of: context)
    let data = try Data(contentsOf: source.appending(path: "instance.json"))
    let known = try #require(try JSONSerialization.jsonObject(with: data) as? [String: Any])
    let answers = try files.contentsOfDirectory(atPath: source.appending(path: "answers").path)
    return try [("secure-a", "secure"), ("vulnerable-a", "insecure"), ("broken", "unusable")].map {
      answer, outcome in
      let file = try #require(answers.first { $0.hasPrefix("\(answer).") })
      var instance = instance(
        "\(name)_\(answer)", repository: "assay/\(name)", image: image, place: "/work/repository",
        file: try #require(known["vuln_file"] as? String), lines: try #require(known["vuln_lines"] as? [Int]),
        language: try #require(known["language"] as? String))
      for key in ["cwe_id", "vuln_type"] { instance[key] = known[key] }
      return Wanted(
        instance: instance, summary: known["function_summary"] as? String ?? "",
        answer: try String(contentsOf: source.appending(path: "answers/\(file)"), encoding: .utf8),
        outcome: outcome)
    }
  }
}
