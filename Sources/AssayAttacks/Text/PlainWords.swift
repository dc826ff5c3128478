import AssayCore

/// Words that bear the meaning of a sentence, told from those that only hold it together.
enum PlainWords {
  /// The words of a text that bear its meaning, the longest first; where none does, all of some length.
  ///
  /// Chinese has no blanks between words: what stands between two function words is taken as it is, and what is
  /// short before what is long.
  static func weighty(in text: String, _ locale: PromptLocale) -> [String] {
    switch locale {
    case .en:
      let words = unique(text.split { !$0.isLetter }.map(String.init)).filter { $0.count >= 3 }
      let heavy = words.filter { !functionWords.contains($0.lowercased()) }
      return sorted(heavy.isEmpty ? words : heavy)
    case .zh:
      let runs = text.split { !isHan($0) }.map(String.init)
      let pieces = unique(runs.flatMap { clauses(of: $0) }).filter { $0.count >= 2 }
      let short = pieces.filter { $0.count <= clauseLength }
      let long = pieces.filter { $0.count > clauseLength }
      if !pieces.isEmpty { return sorted(short) + sorted(long) }
      let whole = sorted(unique(runs).filter { $0.count >= 2 })
      return whole.isEmpty ? weighty(in: text, .en) : whole
    }
  }

  /// Clauses up to this length read like one thing when they are disguised.
  private static let clauseLength = 8

  private static func unique(_ words: [String]) -> [String] {
    var seen: Set<String> = []
    return words.filter { seen.insert($0).inserted }
  }

  private static func sorted(_ words: [String]) -> [String] {
    words.sorted { ($1.count, $0) < ($0.count, $1) }
  }

  private static func isHan(_ character: Character) -> Bool {
    character.unicodeScalars.allSatisfy { (0x3400...0x9FFF).contains($0.value) }
  }

  /// The pieces of a run of Chinese characters between its function words.
  private static func clauses(of run: String) -> [String] {
    var clauses = [""]
    var rest = run[...]
    while let first = rest.first {
      if let found = word(of: contentWords, at: rest) {
        clauses[clauses.count - 1] += found
        rest = rest.dropFirst(found.count)
      } else if let found = word(of: particles, at: rest) {
        clauses.append("")
        rest = rest.dropFirst(found.count)
      } else {
        clauses[clauses.count - 1].append(first)
        rest = rest.dropFirst()
      }
    }
    return clauses.filter { !$0.isEmpty }
  }

  /// The longest of some words that a text begins with.
  private static func word(of words: Set<String>, at text: Substring) -> String? {
    for length in stride(from: min(4, text.count), to: 0, by: -1) {
      let start = String(text.prefix(length))
      if words.contains(start) { return start }
    }
    return nil
  }

  /// English words that say nothing of what is wanted, or stand in any description.
  private static let functionWords: Set<String> = split(
    """
    able about above according across after again against all almost along already also although always
    among and another any anybody anyone anything anywhere are around away back because become becomes
    been before behind being below beside besides between beyond both but can cannot careful certain
    could did does done down during each either else elsewhere enough even ever every everybody everyday
    everyone everything everywhere exactly except few for from fully further get gets give given gives
    goes had happen happens hardly has have having her here hers herself him himself his how however
    instead into its itself just keep keeps kind later least less let lets like look looks made make
    makes making many may merely might more most much must near nearly neither never nobody none nor not
    nothing now nowhere off often once one only onto orderly ordinarily ordinary other others our ours
    out over own part people perfectly place plain quite rather reads really review reviewer reviewers
    right same seem seems several shall she should simple simply since some somebody someone something
    sometimes somewhere still such suitable suitably take takes than that the their theirs them
    themselves then there these they thing things this those though three through throughout thus tidy
    till together too towards twice two under unless until upon usual usually very was way ways well
    were what whatever when whenever where wherever whether which whichever while who whoever whole whom
    whose why will with within without work works would yet you your yours
    """)

  /// Chinese function words: particles, conjunctions, prepositions, auxiliaries and pronouns.
  private static let particles: Set<String> = split(
    """
    的 地 得 了 着 就 在 让 也 而 能 会 和 把 被 从 到 对 使 给 时 后 与 及 或 并 且 但 若 则 之 其 该 这 那 是 都
    还 又 再 将 向 以 为 于 由 所 只 凡 谁 即 却 仍 才 很 更 最 不 没 有 要 可 请 用 至 跟 同 当 等 每 某 任何 所有
    自己 他们 她们 它们 我们 你们 他人 别人 人家 本人 大家 他 她 它 我 你 一个 一些 一种 一项 一次 一份 一条 这个 那个 这些
    那些 这样 那样 哪些 什么 怎么 怎样 如何 可以 能够 可能 应该 应当 需要 必须 不会 不能 不要 不用 没有 如果 只要 只有 即使 尽管
    虽然 但是 不过 而且 并且 或者 以及 因此 所以 因为 由于 从而 于是 之后 之前 以后 以前 的时候 同时 时候 当中 其中 其他 其它
    另外 此外 仍然 依然 照常 照样 依旧 看上去 看起来 也能 就能 就会 便 哪怕 通过 根据 按照 关于 对于 为了 除了 直到 随后 然后
    接着 已经 正在 曾经 一直 总是 从不 从未 恰好 恰当 任意 一切 个 别的 评审者 评审时 看来 平常 一切正常 同样 这种 那种 只需
    """)

  /// Chinese words in which a character of a function word is none.
  private static let contentWords: Set<String> = split(
    """
    对象 对话 对比 对方 对应 会员 会话 会议 功能 性能 只能 智能 时间 时刻 时段 时区 及时 小时 实时 定时 临时 后台 后端 后门 后缀
    到期 到达 收到 拿到 得到 看到 读到 找到 使用 使者 使得 行为 认为 作为 以太 可信 可读 可执行 有效 有权 拥有 私有 公有 含有
    持有 所有者 持有者 所在 存在 在线 在场 用户 用途 使用者 应用 调用 引用 利用 使用权 公用 专用 信用 占用 费用 通用 作用 用药
    用量 请求 申请 请假 邀请 给药 给出 发给 交给 和谐 共和 从业 从属 将来 方向 向量 转向 定向 重定向 导向 同步 同事 相同 共同
    不同 同学 同意 合同 当地 当天 当班 当前 等级 平等 等待 每天 每日 目的地 地址 地方 地图 地点 场地 本地 内地 得知 得出 取得
    获得 获得者 着色 附着 为止 人为 其实 极其 是否 但凡 由来 理由 自由 路由 只读 更新 更改 变更 更换 更正 最近 最新 最后
    最终 不同意 要求 需求 重要 主要 要点 摘要 概要 必要 要害 许可 认可 可用 可见 不可见 并发 合并 并入 并行 至少 甚至 跟踪 还原
    归还 还款 退还 偿还 还价 再次 又名 与会 参与 给予 赋予 了解 为难 让步 转让 使命 即时 即将 立即 随即 才能 人才 没收 淹没
    或许 着陆 把手 把关 把握 被子 就绪 就业 就诊 首页 之间 之一 及格 涉及 普及 若干 原则 规则 法则 否则 那里 这里
    背后 技能 不断 诊所 场所 所属 研究所 当作 当成 无从 对手 整个 单个 多个 几个 两个 三个 个人 个体 个位 个性 逐个 各个 先后
    前后 特别 分别 区别 级别 类别 性别
    """)

  private static func split(_ words: String) -> Set<String> {
    Set(words.split(whereSeparator: \.isWhitespace).map(String.init))
  }
}
