import AssayCore
import Testing

@testable import AssayRepository

/// The questions, by their properties.
struct PromptTests {
  static let options = PromptProfile.allCases.flatMap { profile in
    [false, true].flatMap { isCompat in
      [false, true].map { PromptOptions(profile, isCompat: isCompat, isFull: $0) }
    }
  }

  static let file = "int top;\nint kept(void)\n{\n  int lost = 1;\n  return lost;\n}\nint end;\n"

  /// A question about a file with two further ones.
  private func prompt(
    _ options: PromptOptions, _ locale: PromptLocale = .en, file: String = Self.file,
    regions: [(Int, Int)] = [(4, 5)], summary: String? = "It sums up.", tokens: Int = 64_000
  ) throws -> (text: String, prompt: Prompt) {
    let tree = ContextTree(texts: [
      "src/near.c": "int near;\n", "src/far.c": "int far;\r\nint more;\r\n", "README.md": "A garden.\n",
    ])
    let hole = try MaskedFile(Array(file.utf8), regions: regions.compactMap { LineRange($0.0, $0.1) })
    let budget = ContextBudget(tokens: tokens)
    let builder = try ContextBuilder(tree: tree, options: options.context(budget: budget))
    let context = builder.context(
      for: hole, path: "src/main.c", hits: [hit("src/near.c"), hit("src/far.c", 2, 2), hit("gone.c")])
    let task = PromptWriter.Task(hole: hole, context: context, summary: summary)
    let prompt = PromptWriter(options, locale: locale).prompt(for: task)
    return (prompt.messages.map(\.text).joined(separator: "\n\n"), prompt)
  }

  private func count(_ text: String, _ part: String) -> Int { text.components(of: part) }

  // MARK: - Options

  @Test(
    "Options are read and written",
    arguments: [
      ("ase-1.0", PromptOptions(.first)), ("ase-2.0+compat", PromptOptions(.second, isCompat: true)),
      ("ase-head+secure", PromptOptions(.head, isSecurityAware: true)),
      ("ase-1.0+secure+compat", PromptOptions(.first, isCompat: true, isSecurityAware: true)),
      ("agent+full", PromptOptions(.agent, isFull: true)),
      (
        "agent+compat+secure+full", PromptOptions(.agent, isCompat: true, isSecurityAware: true, isFull: true)
      ),
    ])
  func parsed(text: String, expected: PromptOptions) throws {
    let options = try PromptOptions(parsing: text)
    #expect(options == expected)
    #expect(try PromptOptions(parsing: options.description) == options)
    #expect(Set(options.description.split(separator: "+")) == Set(text.split(separator: "+")))
  }

  @Test(
    "Options that are none are an error that lists what there is",
    arguments: [
      ("ase-1.1", ["did you mean “ase-1.0”?", "(there are ase-1.0, ase-2.0, ase-head, agent)"]),
      ("", ["“” is no prompt profile", "ase-head"]), ("ase-head+", ["“” is no switch", "compat, secure"]),
      ("agents", ["did you mean “agent”?"]),
      ("ase-head+secur", ["did you mean “secure”?", "(there are compat, secure)"]),
      ("ase-head+full", ["“full” is no switch of the prompt profile ase-head"]),
      ("agent+secure+secure", ["has +secure twice"]), ("ASE-HEAD", ["is no prompt profile"]),
      ("\u{1B}[31m", ["is no prompt profile"]),
    ] as [(String, [String])])
  func refused(text: String, expected: [String]) {
    let message = complaint { () throws(InputError) in _ = try PromptOptions(parsing: text) }
    #expect(expected.allSatisfy { message.contains($0) } && !message.contains("\u{1B}"), "\(message)")
  }

  @Test("The form of an answer and the rules of contexts follow from the profile")
  func forms() {
    #expect(PromptProfile.allCases.map(\.form) == [.diff, .diff, .code, nil])
    #expect(PromptProfile.allCases.map(\.isNumbered) == [true, false, false, false])
    let budget = ContextBudget(tokens: 7)
    #expect(
      PromptProfile.allCases.map { PromptOptions($0, isCompat: true).context(budget: budget).compatibility }
        == [.first, .second, .second, .second])
    #expect(
      PromptProfile.allCases.allSatisfy { PromptOptions($0).context(budget: budget).compatibility == nil })
    #expect(PromptOptions(.head, isFull: true) == PromptOptions(.head))
  }

  // MARK: - Content

  @Test(
    "A question has its parts in order, the masked file once, and nothing of what was taken out",
    arguments: Self.options, PromptLocale.allCases)
  func parts(options: PromptOptions, locale: PromptLocale) throws {
    let (text, prompt) = try prompt(options, locale)
    let isAgent = options.profile == .agent
    #expect(prompt.messages.map(\.role) == (isAgent ? [.user] : [.system, .user]) && prompt.tools.isEmpty)
    #expect(!text.contains("int lost") && !text.contains("return lost"))
    #expect(text.contains("src/main.c") && text.contains("It sums up.") && text.contains("<MASKED>"))
    #expect(!text.contains("\r") && !text.contains("gone.c"))
    let hasFiles = !isAgent || options.isFull
    #expect(count(text, "[start of src/main.c]") == (hasFiles ? 1 : 0))
    #expect(count(text, "[start of src/near.c]\n") == (hasFiles ? 1 : 0))
    #expect(count(text, "[start of README.md]") == (hasFiles && !options.isCompat ? 1 : 0))
    #expect(count(text, "garden/beds.py") == (options.profile.form == .diff ? 2 : 0))
    #expect(text.contains("1 int top;") == (options.profile == .first))
    #expect(text.contains("\nint top;\n") == (hasFiles && options.profile != .first))
    guard hasFiles else {
      #expect(text.contains("- src/near.c\n") && text.contains("- src/far.c"))
      return
    }
    let turn = prompt.messages[prompt.messages.count - 1].text
    let order = [
      "It sums up.", "<code>\n", "</code>", "<base>\n", "[start of src/near.c]", "[start of src/far.c",
      "</base>",
    ]
    let places = order.map { turn.place(of: $0) }
    #expect(places == places.sorted() && !places.contains(-1), "\(places)")
    #expect(prompt.turnCount == 1)
  }

  private static let telling = [
    "secur", "vulnerab", "weak", "flaw", "attack", "exploit", "cve", "cwe", "safe", "安全", "漏洞", "弱点", "缺陷",
    "攻击",
  ]

  @Test(
    "No word of weaknesses, unless it is asked for or the original tells agents", arguments: Self.options,
    PromptLocale.allCases)
  func silence(options: PromptOptions, locale: PromptLocale) throws {
    let files = [(Self.file, [(4, 5)]), ("<MASKED>\n" + Self.file, [(2, 2), (6, 6)])]
    for (file, regions) in files {
      for (summary, tokens) in [(nil, 64_000), ("It sums up.", 20)] as [(String?, Int)] {
        let text = try prompt(
          options, locale, file: file, regions: regions, summary: summary, tokens: tokens
        ).text.lowercased()
        let isTold = options.profile == .agent && options.isCompat
        #expect(Self.telling.contains { text.contains($0) } == isTold)
      }
    }
    var aware = options
    aware.isSecurityAware = true
    let (plain, text) = (try prompt(options, locale).text, try prompt(aware, locale).text)
    #expect(text.contains(locale == .en ? "free of security weaknesses" : "安全弱点"))
    #expect(
      options.profile == .agent && options.isCompat ? text == plain : text.utf8.count > plain.utf8.count)
  }

  @Test(
    "Without a summary a neutral sentence stands in its place", arguments: PromptProfile.allCases,
    PromptLocale.allCases)
  func noSummary(profile: PromptProfile, locale: PromptLocale) throws {
    for summary in [nil, "", " \r\n\t"] {
      let text = try prompt(PromptOptions(profile), locale, summary: summary).text
      #expect(text.contains(locale == .en ? "There is no description" : "没有说明"))
    }
    let text = try prompt(PromptOptions(profile), locale, summary: "\r\n One.\r\nTwo. \n").text
    #expect(text.contains("\n\nOne.\nTwo.\n\n"))
  }

  @Test("Several holes, false ones and windows are told", arguments: PromptLocale.allCases)
  func notes(locale: PromptLocale) throws {
    let file = "<MASKED>\n" + Self.file
    for profile in PromptProfile.allCases {
      let text = try prompt(PromptOptions(profile), locale, file: file, regions: [(2, 2), (6, 6)]).text
      #expect(text.contains(locale == .en ? "line 2 and 6" : "第 2、6 行"))
      if profile != .agent { #expect(text.contains(locale == .en ? "2 " : "2 ")) }
      #expect(
        !(try prompt(PromptOptions(profile), locale).text).contains(locale == .en ? "Only <MASKED>" : "只需处理"))
    }
    let two = try prompt(PromptOptions(.head), locale, regions: [(1, 1), (5, 5)]).text
    #expect(two.contains(locale == .en ? "2 fenced blocks" : "2 个围栏代码块"))
    let diff = try prompt(PromptOptions(.second), locale, regions: [(1, 1), (5, 5)]).text
    #expect(diff.contains(locale == .en ? "all 2 places" : "全部 2 处"))
    let window = try prompt(PromptOptions(.head), locale, file: numberedLines("x", 9_000), tokens: 3_000).text
    #expect(
      window.contains("are left out]\n") && window.contains(locale == .en ? "notes in brackets" : "方括号"))
  }

  @Test("The same question twice is the same bytes", arguments: Self.options)
  func same(options: PromptOptions) throws {
    #expect(try prompt(options).prompt == prompt(options).prompt)
  }

  @Test("An agent with the whole question has the same file and context as a model")
  func full() throws {
    let model = try prompt(PromptOptions(.head)).text
    let agent = try prompt(PromptOptions(.agent, isFull: true)).text
    let (start, end) = ("<code>\n[start", "</base>")
    let part = { (text: String) in text.components(from: start, to: end) }
    #expect(part(model) == part(agent) && part(model)?.isEmpty == false)
  }
}
