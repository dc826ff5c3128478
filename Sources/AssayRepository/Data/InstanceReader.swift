internal import AssayCore

/// Turns one object of a data file into an instance: Docs/ASE.md has the members.
struct InstanceReader {
  private var record: Record
  private(set) var unknownKeys: Set<String> = []

  /// What was odd.
  var anomalies: [Anomaly] { record.anomalies }

  init(_ item: JSONFile.Item, in file: SourceFile) throws(InputError) {
    record = try Record(item, in: file, wanted: "an instance")
  }

  /// Reads the instance.
  ///
  /// - Returns: The instance.
  /// - Throws: `InputError` naming file, line, instance and member.
  mutating func read() throws(InputError) -> Instance {
    let id = try record.need("instance_id", try record.text("instance_id"))
    if let flaw = RecordChecks.flaw(ofInstance: id) { throw record.error("“instance_id” \(flaw)") }
    record.subject = "instance “\(id.printable(limit: 100))”"
    record.instance = id
    let repository = try record.need("repo", try address("repo"))
    let base = try record.need("base_commit", try commit("base_commit"))
    let path = try record.need("vuln_file", try record.text("vuln_file"))
    let region = Region(path: try checked(path, "vuln_file"), lines: try lines())
    let source = try record.need("vuln_source", try record.word("vuln_source")).uppercased()
    var instance = Instance(
      id: id, repository: repository, base: base, patch: try commit("patch_commit"),
      branchOrigin: try branchOrigin(), region: region, otherRegions: try otherRegions(),
      languageName: try record.word("language")?.lowercased(), source: source, weakness: try weakness(),
      type: try record.word("vuln_type"), severity: try record.word("severity")?.lowercased(),
      isSeed: try record.truth("seed"), staticCheck: try staticCheck(), dynamicCheck: try dynamicCheck(),
      line: record.line)
    instance.retrieval = try RetrievalFile.record(in: &record, isMerged: true)
    for note in ["comment", "help_commit_url"] { _ = try record.text(note) }
    unknownKeys = record.unknownKeys
    noteOddities(of: instance)
    return instance
  }

  private mutating func checked(_ path: String, _ key: String) throws(InputError) -> String {
    if let flaw = RecordChecks.flaw(ofPath: path) {
      throw record.error("“\(key)” “\(path.printable(limit: 100))” \(flaw)")
    }
    return path
  }

  private mutating func address(_ key: String) throws(InputError) -> RepositoryAddress? {
    guard let text = try record.word(key) else { return nil }
    do {
      return try RepositoryAddress(text)
    } catch {
      throw record.error("“\(key)” \(error.text)")
    }
  }

  private mutating func commit(_ key: String) throws(InputError) -> Commit? {
    guard let text = try record.word(key) else { return nil }
    do {
      return try Commit(text)
    } catch {
      throw record.error("“\(key)” \(error.text)")
    }
  }

  private mutating func branchOrigin() throws(InputError) -> String? {
    guard let text = try record.word("branch_origin") else { return nil }
    if let flaw = RecordChecks.flaw(ofArgument: text, more: ":+") {
      throw record.error("“branch_origin” \(flaw)")
    }
    return text
  }

  private mutating func weakness() throws(InputError) -> CWE? {
    guard let text = try record.word("cwe_id") else { return nil }
    guard let weakness = CWE(text) else {
      throw record.error("“cwe_id” is “\(text.printable(limit: 40))”; a weakness reads like CWE-89")
    }
    return weakness
  }
}

extension InstanceReader {
  private mutating func lines() throws(InputError) -> LineRange {
    let node = try record.need("vuln_lines", record.value("vuln_lines"))
    if case .number = node.body {
      let line = try record.integer(node, "vuln_lines", in: 1...RecordChecks.lineLimit)
      record.note(.oddType, "“vuln_lines” is one number; taken as line \(line) alone")
      return try range(line, line, node)
    }
    guard case .array(let numbers) = node.body else {
      throw record.wrong("vuln_lines", node, "a list of two line numbers")
    }
    return try range(numbers, node)
  }

  private mutating func range(_ numbers: [JSONNode], _ node: JSONNode) throws(InputError) -> LineRange {
    guard (1...2).contains(numbers.count) else {
      throw record.error(
        "“vuln_lines” has \(numbers.count) numbers; it has 2, the first line and the last", at: node)
    }
    if numbers.count == 1 { record.note(.oddType, "“vuln_lines” has one number; taken as that line alone") }
    let first = try record.integer(numbers[0], "vuln_lines", in: 1...RecordChecks.lineLimit)
    let last = try record.integer(numbers[numbers.count - 1], "vuln_lines", in: 1...RecordChecks.lineLimit)
    return try range(first, last, node)
  }

  private func range(_ first: Int, _ last: Int, _ node: JSONNode) throws(InputError) -> LineRange {
    guard let range = LineRange(first, last) else {
      throw record.error("“vuln_lines” goes from \(first) to \(last), backwards", at: node)
    }
    return range
  }

  /// Some records have an empty entry as a placeholder.
  private mutating func otherRegions() throws(InputError) -> [Region] {
    var regions: [Region] = []
    for (index, node) in (try record.list("other_vuln_files") ?? []).enumerated() {
      let name = "other_vuln_files[\(index)]"
      guard case .object(let members) = node.body else { throw record.wrong(name, node, "an object") }
      let path = members.last { $0.key == "vuln_file" }?.value
      let lines = members.last { $0.key == "vuln_lines" }?.value
      if case .string(let text)? = path?.body, text.trimmedSpace.isEmpty {
        record.note(.emptyMember, "“\(name)” names no file; left out")
        continue
      }
      guard let path, let lines else { throw record.error("“\(name)” lacks a file or its lines", at: node) }
      guard case .string(let text) = path.body else { throw record.wrong(name, path, "a path") }
      guard case .array(let numbers) = lines.body else {
        throw record.wrong(name, lines, "a list of two line numbers")
      }
      regions.append(Region(path: try checked(text, name), lines: try range(numbers, lines)))
    }
    return regions
  }

  private mutating func staticCheck() throws(InputError) -> StaticCheck? {
    let image = try self.image("detected_tool")
    let before = try record.integer("detected_vul_num", in: 0...1_000_000)
    var places: StaticCheck.Places?
    if let repository = try record.word("image_inner_repopath") {
      places = StaticCheck.Places(
        repository: repository,
        input: try record.need("image_inner_inputfile", try record.word("image_inner_inputfile")),
        output: try record.need("image_inner_outputfile", try record.word("image_inner_outputfile")))
    }
    guard image != nil || before != nil else { return nil }
    return StaticCheck(image: image, alertsBefore: before, places: places)
  }

  private mutating func dynamicCheck() throws(InputError) -> DynamicCheck? {
    let name = try record.word("image_name")
    let image = try self.image("image")
    let innerPath = try record.word("image_inner_path")
    let run = try record.word("image_run_cmd")
    let status = try command("image_status_check_cmd")
    let test = try command("test_case_cmd")
    let attack = try command("poc_cmd")
    let isPrivileged = try record.truth("privileged") ?? false
    guard let image else { return nil }
    return DynamicCheck(
      image: image, imageName: name, innerPath: try record.need("image_inner_path", innerPath),
      runCommand: run ?? "", status: try record.need("image_status_check_cmd", status),
      test: try record.need("test_case_cmd", test), attack: try record.need("poc_cmd", attack),
      isPrivileged: isPrivileged)
  }

  private mutating func image(_ key: String) throws(InputError) -> String? {
    guard let text = try record.word(key) else { return nil }
    if let flaw = RecordChecks.flaw(ofArgument: text, more: ":@") { throw record.error("“\(key)” \(flaw)") }
    return text
  }

  private mutating func command(_ key: String) throws(InputError) -> DynamicCheck.Command? {
    let seconds = try record.number("\(key)_timeout", in: 0...86_400)
    guard let line = try record.word(key) else { return nil }
    return DynamicCheck.Command(line: line, seconds: seconds)
  }
}

extension InstanceReader {
  private mutating func noteOddities(of instance: Instance) {
    noteMissing(of: instance)
    let count = instance.region.lines.count
    if count == 1 {
      record.note(.singleLine, "the region is line \(instance.region.lines.first) alone")
    } else if count <= 4 {
      record.note(.shortRegion, "the region has \(count) lines; the original's validator wants 5 at least")
    }
    if !instance.otherRegions.isEmpty {
      record.note(
        .severalRegions,
        "\(instance.otherRegions.count) further regions are flawed, which the original leaves as they are")
    }
    if !CodeFile.isCode(instance.region.path) {
      let language = instance.languageName.map { ", which the data calls \($0.printable(limit: 20))" } ?? ""
      record.note(
        .foreignFile,
        "“\(instance.region.path.printable(limit: 200))” is of no known language of code\(language)")
    }
    for image in [instance.staticCheck?.image, instance.dynamicCheck?.image].compactMap(\.self)
    where !image.utf8.contains(UInt8(ascii: "/")) {
      record.note(.unownedImage, "the image “\(image)” has no owner, so that it cannot be pulled")
    }
  }

  private mutating func noteMissing(of instance: Instance) {
    var missing: [String] = []
    if instance.type == nil { missing.append("vuln_type") }
    if instance.weakness == nil { missing.append("cwe_id") }
    if instance.languageName == nil { missing.append("language") }
    if instance.staticCheck != nil {
      if instance.isSeed == nil { missing.append("seed") }
      if instance.staticCheck?.alertsBefore == nil { missing.append("detected_vul_num") }
      if instance.staticCheck?.image == nil { missing.append("detected_tool") }
    }
    if instance.dynamicCheck != nil {
      if instance.severity == nil { missing.append("severity") }
      if instance.patch == nil { missing.append("patch_commit") }
    }
    if instance.staticCheck == nil, instance.dynamicCheck == nil {
      record.note(.noEvaluation, "neither an analyzer nor an image to run it in is named")
    }
    for key in missing { record.note(.missingMember, "“\(key)” is missing") }
  }
}
