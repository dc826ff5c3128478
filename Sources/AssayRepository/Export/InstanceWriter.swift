internal import AssayCore

/// Writes instances in the form of the original's data files: what `InstanceReader` reads.
enum InstanceWriter {
  private typealias Member = OrderedJSON.Member

  /// The records of some instances.
  static func json(_ instances: [Instance]) -> OrderedJSON { .list(instances.map(json)) }

  private static func json(_ one: Instance) -> OrderedJSON {
    var members: [Member] = [
      Member("instance_id", .string(one.id)), Member("repo", .string(one.repository.text)),
      Member("base_commit", .string(one.base.text)),
    ]
    add("patch_commit", one.patch?.text, &members)
    add("branch_origin", one.branchOrigin, &members)
    members += region(one.region)
    add("language", one.languageName, &members)
    add("vuln_source", one.source, &members)
    add("cwe_id", one.weakness?.description, &members)
    add("vuln_type", one.type, &members)
    add("severity", one.severity, &members)
    if let isSeed = one.isSeed { members.append(Member("seed", .bool(isSeed))) }
    if let check = one.staticCheck { members += self.members(check) }
    if let check = one.dynamicCheck { members += self.members(check) }
    if !one.otherRegions.isEmpty {
      members.append(Member("other_vuln_files", .list(one.otherRegions.map { .object(region($0)) })))
    }
    return .object(members)
  }

  private static func add(_ name: String, _ value: String?, _ members: inout [Member]) {
    if let value { members.append(Member(name, .string(value))) }
  }

  private static func region(_ region: Region) -> [Member] {
    [
      Member("vuln_file", .string(region.path)),
      Member("vuln_lines", .list([.integer(region.lines.first), .integer(region.lines.last)])),
    ]
  }

  private static func members(_ check: StaticCheck) -> [Member] {
    var members: [Member] = []
    add("detected_tool", check.image, &members)
    if let count = check.alertsBefore { members.append(Member("detected_vul_num", .integer(count))) }
    add("image_inner_repopath", check.places?.repository, &members)
    add("image_inner_inputfile", check.places?.input, &members)
    add("image_inner_outputfile", check.places?.output, &members)
    return members
  }

  private static func members(_ check: DynamicCheck) -> [Member] {
    var members: [Member] = []
    add("image", check.image, &members)
    add("image_name", check.imageName, &members)
    add("image_inner_path", check.innerPath, &members)
    add("image_run_cmd", check.runCommand, &members)
    for (name, command) in [
      ("image_status_check_cmd", check.status), ("test_case_cmd", check.test), ("poc_cmd", check.attack),
    ] {
      add(name, command.line, &members)
      if let seconds = command.seconds { members.append(Member("\(name)_timeout", .number(seconds))) }
    }
    if check.isPrivileged { members.append(Member("privileged", .bool(true))) }
    return members
  }
}
