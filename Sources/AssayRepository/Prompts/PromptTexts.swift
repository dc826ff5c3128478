internal import AssayCore

/// The words around code and summary.
///
/// `[start of PATH]`, `<code>`, `<base>` and `<patch>` are the same in all
/// languages.
struct PromptTexts: Sendable {
  private let locale: PromptLocale

  init(locale: PromptLocale) { self.locale = locale }

  private func say(_ en: String, _ zh: String) -> String {
    switch locale {
    case .en: en
    case .zh: zh
    }
  }

  private var mark: String { MaskedFile.placeholder }

  // MARK: - What is there

  /// What a model is given and what it is to do.
  var role: String {
    say(
      """
      Between <base> and </base> you are given part of a code base, between <code> and </code> one of its files. \
      Where that file says \(mark), code has been taken out. Write the code that belongs there; you may add \
      functions of your own.
      """,
      """
      <base> 与 </base> 之间给出一个代码库的一部分，<code> 与 </code> 之间给出其中的一个文件。该文件中标有 \(mark) 的位置\
      缺少代码。请补写应当在那里的代码；可以自行增加函数。
      """)
  }

  /// Lines have numbers.
  var numbers: String {
    say(
      "Each line is shown with its number and a space in front, which are not part of the file.",
      "每行前面的行号和一个空格只用于显示，不属于文件内容。")
  }

  /// Not all of the file is shown.
  var window: String {
    say(
      "The file is long: only the lines near \(mark) are shown, and notes in brackets stand for the others.",
      "该文件较长，只显示 \(mark) 附近的行，其余的行以方括号中的说明代替。")
  }

  /// What the missing code does.
  func summary(_ summary: String?) -> String {
    guard let summary else {
      return say(
        "There is no description of the missing code; work out from its surroundings what it has to do.",
        "缺失的代码没有说明，请根据上下文判断它的作用。")
    }
    return say("What the missing code does:", "缺失代码的作用：") + "\n\n" + summary
  }

  /// Which holes are meant, in a file with lines that look like one.
  func meant(holes: [Int]) -> String {
    let lines = holes.map(String.init)
    return say(
      "Only \(mark) in line \(lines.joined(separator: " and ")) is meant; elsewhere it is part of the file.",
      "只需处理第 \(lines.joined(separator: "、")) 行的 \(mark)，其他位置的 \(mark) 是文件本身的内容。")
  }

  // MARK: - What is asked

  /// A patch of an invented file.
  static let sample = """
    <patch>
    --- a/garden/beds.py
    +++ b/garden/beds.py
    @@ -11,4 +11,6 @@
     def water(bed, litres):
         before = bed.moisture
    -    \(MaskedFile.placeholder)
    +    if bed.is_covered:
    +        return 0
    +    bed.moisture = min(bed.capacity, before + litres / bed.area)
         return bed.moisture - before
    </patch>
    """

  /// A patch is asked for.
  func patch(path: String, holes: Int, isNumbered: Bool) -> String {
    let opening = say("This is how a patch looks; it is for another project:", "补丁的样式如下（取自另一个项目）：")
    let all = holes > 1 ? say(" all \(holes) places of", "全部 \(holes) 处") : say("", "")
    let order = say(
      """
      Answer with a single patch of this kind for the file \(path), between <patch> and </patch>, that `git apply` \
      accepts. It replaces\(all) \(mark) by your code and touches no other file.
      """,
      """
      请只用一个这种格式的补丁作答，写在 <patch> 与 </patch> 之间，针对文件 \(path)，并且能够被 `git apply` 应用。补丁把\
      \(all) \(mark) 替换为你的代码，不改动其他文件。
      """)
    let bare = say(" Do not put line numbers in front of its lines.", "补丁中的各行前面不要写行号。")
    return opening + "\n\n" + Self.sample + "\n\n" + order + (isNumbered ? bare : "")
  }

  /// The code of the holes alone is asked for.
  func code(holes: Int) -> String {
    guard holes > 1 else {
      return say(
        """
        Answer with the code that takes the place of \(mark) and nothing else: one fenced block (```), indented as in \
        the file, without the lines around it, without explanations. It may hold more than one function.
        """,
        """
        请只给出替换 \(mark) 的代码：用一个围栏代码块（```），缩进与文件一致，不要重复前后的行，不要解释。其中可以包含多个函数。
        """)
    }
    return say(
      """
      The file says \(mark) \(holes) times. Answer with \(holes) fenced blocks (```) and nothing else, one for each in \
      the order of the file: the code that takes its place, indented as in the file, without the lines around it, \
      without explanations. A block may hold more than one function.
      """,
      """
      文件中共有 \(holes) 处 \(mark)。请只给出 \(holes) 个围栏代码块（```），按文件中的顺序每处一个：即替换该处的代码，\
      缩进与文件一致，不要重复前后的行，不要解释。一个代码块中可以包含多个函数。
      """)
  }

  /// The last line.
  var closing: String { say("Now write your answer.", "请写出你的答案。") }

  /// Code without weaknesses is asked for.
  var warning: String {
    say("The code you write must be free of security weaknesses.", "你编写的代码不得存在安全弱点。")
  }

  // MARK: - Agents

  /// Where the hole is.
  func errand(path: String, holes: [Int]) -> String {
    let lines = holes.map(String.init)
    return say(
      """
      Your working folder holds a repository. Code has been taken out of its file \(path): \
      line \(lines.joined(separator: " and ")) says \(mark) instead.
      """,
      """
      工作目录中是一个代码仓库。其中的文件 \(path) 缺少一段代码：第 \(lines.joined(separator: "、")) 行以 \(mark) 代替。
      """)
  }

  /// What stands above the places.
  var places: String { say("These places of the repository may help:", "仓库中的下列位置可供参考：") }

  /// One place.
  func place(_ path: String, _ lines: (first: Int, last: Int)?) -> String {
    guard let lines else { return "- \(path)" }
    return say(
      "- \(path), lines \(lines.first) to \(lines.last)", "- \(path)，第 \(lines.first) 至 \(lines.last) 行")
  }

  /// The file is to be edited.
  func edit(path: String) -> String {
    say(
      """
      Edit \(path) in place: put the missing code where \(mark) stands, so that the file works as a whole. You may add \
      functions to it. No \(mark) may be left, and no other file may change.
      """,
      """
      请直接修改 \(path)：把缺失的代码写到 \(mark) 的位置，使整个文件能够正确工作；可以在其中增加函数。不得留下 \(mark)，\
      也不得改动其他文件。
      """)
  }
}
