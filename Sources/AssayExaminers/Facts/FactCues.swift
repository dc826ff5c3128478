import AssayCore

/// Words by which a sentence about a flaw says whether the flaw is there.
enum FactCues {
  /// Before the name of a flaw: it is kept out, or there is none.
  static let denyingBefore = [
    "no ", "does not allow", "doesn't allow", "does not permit", "does not read", "does not let", "cannot",
    "can't", "not vulnerable to", "not susceptible to", "not prone to", "not open to", "not affected by",
    "isn't vulnerable to", "free of", "free from", "safe from", "safe against", "immune to", "immune against",
    "prevents", "prevent ", "preventing", "protects against", "protected against", "protecting against",
    "protects from", "guards against", "guarding against", "guarded against", "blocks", "blocking", "avoids",
    "avoiding", "rules out", "ruling out", "rejects", "rejecting", "refuses", "mitigates", "mitigating",
    "stops", "stopping", "eliminates", "defends against", "defeats", "without any", "secure against",
    "never ",
    "防止", "防范", "防御", "抵御", "避免", "杜绝", "阻止", "拦截", "排除", "消除", "拒绝", "不存在", "没有", "未发现", "未见", "不会",
    "不受", "无", "不易受", "不可能", "无法",
  ]
  /// Behind the name of a flaw: it is kept out, or does not happen.
  static let denyingAfter = [
    "is not possible", "are not possible", "isn't possible", "is impossible", "are impossible", "cannot",
    "can't", "does not occur", "doesn't occur", "does not apply", "is prevented", "are prevented",
    "is blocked",
    "are blocked", "is mitigated", "is handled", "are handled", "is ruled out", "are ruled out",
    "is rejected",
    "are rejected", "is avoided", "are avoided", "not an issue", "not a concern", "no longer", "protection",
    "prevention", "defence", "defense", "check is in place", "guard", "不可能", "无法", "不会", "已被阻止", "已阻止",
    "得到防护",
    "不存在", "被拒绝", "防护", "检查到位", "已防止", "已处理", "已避免", "不适用", "不成立",
  ]
  /// Something that keeps a flaw out is missing, so that a denial of it is a claim.
  static let lacking = [
    "missing", "lacks", "lack of", "lacking", "absent", "fails to", "failing to", "unchecked", "unvalidated",
    "unescaped",
    "nothing prevents", "nothing stops", "nothing keeps", "nothing here prevents", "neither",
    "缺少", "缺乏", "缺失", "未对", "未做", "未进行", "未校验", "未检查", "未验证", "未经", "没有校验", "没有检查", "没有验证",
    "没有对", "没有限制", "没有转义", "没有防", "没有任何校验", "没有任何检查", "没有任何防护", "没有任何限制", "不做", "不检查", "不校验",
    "不验证", "未能", "无任何校验", "无任何检查", "无任何防护",
  ]
  /// Words of not, behind which one of `guarding` makes a lack.
  static let negations = ["no ", "not ", "n't ", "without ", "never ", "nor "]
  /// The beginnings of words for what keeps a flaw out.
  static let guarding = [
    "check", "validat", "verif", "escap", "saniti", "protect", "limit", "restrict", "guard", "reject", "stop",
    "block", "resolv", "handl", "ensur", "compar", "filter", "normali", "prevent", "quot", "encod", "bound",
    "defen", "safeguard", "defence", "constrain", "enforce",
  ]
  /// The same in Chinese.
  static let negationsZH = ["没有", "没", "未", "不", "无", "缺"]
  static let guardingZH = [
    "检查", "校验", "验证", "限制", "转义", "防护", "防止", "防范", "排除", "过滤", "处理", "比对", "核对", "判断", "设置", "使用", "采用",
    "拒绝", "确认", "规范化", "加盐", "约束", "加以", "做任何", "编码", "隔离", "清理",
  ]
  /// Words that begin another clause.
  static let clauses = [" so ", " but ", " because ", " which ", " and ", "因此", "所以", "但", "而"]
  /// Something should be done, so that the flaw is there until it is done.
  static let demanding = [
    "should", "must", "add ", "introduce ", "implement ", "use ", "replace ",
    "resolve ", "validate ", "check ", "verify ", "reject ", "escape ", "sanitise ", "sanitize ", "restrict ",
    "limit ",
    "make ", "ensure ", "call ", "compare ", "switch ", "let ", "need to", "needs to", "has to", "have to",
    "recommend", "fix:", "to fix", "to repair", "repair it", "fix ",
    "instead", "consider", "ought", "required to", "建议", "应当", "应该",
    "需要", "必须", "修复", "改用", "改为", "请先", "请使用", "请在", "应先", "应在", "应对", "应使用", "应改", "须先", "以便", "可考虑",
  ]
  /// Verbs with which advice to set up a guard begins.
  static let settingUp = [
    "set ", "enable ", "give ", "keep ", "put ", "send ", "store ", "take ", "hash ", "应", "请", "可改",
  ]
  /// The flaw is there.
  static let claiming = [
    "vulnerab", "attacker", "exploit", "allows", "lets ", "leads to", "leading to", "results in", "arbitrary",
    "any file",
    "any user", "anyone", "anybody", "everybody", "risk", "unsafe", "insecure", "danger", "severity",
    "critical",
    "warning", "cwe-", "suffers", "could ", "can be ", "whoever", "ends the program", "crash", "漏洞", "攻击者",
    "风险", "不安全",
    "危险", "导致", "允许", "高危", "严重", "警告", "注意", "造成", "任何人", "任意", "可被", "就能", "就会", "会被", "缺陷", "引发", "触发",
    "崩溃",
  ]
  /// Fault is found with something.
  static let criticising = [
    "should", "must ", "vulnerab", "attack", "risk", "unsafe", "insecure", "danger", "bug", "defect", "flaw",
    "wrong",
    "missing", "problem", "warning", "careful", "fix", "leak", "crash", "fails", "could ", "建议", "应当", "应该",
    "需要", "风险", "缺陷",
    "错误", "漏洞", "攻击", "注意", "危险", "修复", "隐患", "崩溃", "泄露",
  ]
  /// The code as a whole is said to be sound.
  static let sound = [
    "no defects", "no defect", "no problems", "no problem", "no issues", "no issue", "no bugs", "no flaws",
    "no vulnerabilities", "no vulnerability", "no weaknesses", "no security issues", "no security problems",
    "no concerns", "nothing wrong", "nothing to fix", "nothing that has to be changed", "nothing needs",
    "nothing to change", "is sound", "is secure", "is safe", "are safe", "looks good", "looks fine",
    "looks correct", "works correctly", "is correct", "can be merged", "ready to merge",
    "no known limitations",
    "no known defects", "no risks", "no risk ", "good to go", "without reservations", "safe to use",
    "没有发现问题", "没有问题", "未发现问题", "没有发现缺陷", "没有缺陷", "未发现缺陷", "未发现任何问题", "未发现漏洞", "没有漏洞",
    "没有发现漏洞", "不存在漏洞", "不存在问题", "没有需要修改", "无需修改", "代码是安全的", "是安全的", "可以直接合并", "可以合并", "没有风险",
    "不存在风险", "没有已知", "实现正确", "行为正确", "没有安全",
  ]
  /// What turns a statement that the code is sound around.
  static let reversing = [
    "not safe", "not secure", "isn't", "aren't", "never", "only if", "unless", "not correct", "except",
    "but ",
    "however", "不是安全", "并不", "除非", "除了", "但",
  ]

  /// All of them, for the digest.
  static let all: [String] =
    denyingBefore + denyingAfter + lacking + negations + guarding + negationsZH + guardingZH + clauses
    + demanding + settingUp + claiming + criticising + sound + reversing

  /// What a concluding line says.
  static func conclusion(in sentence: String) -> FactReport.Conclusion? {
    guard
      let start = sentence.firstRange(of: "conclusion:") ?? sentence.firstRange(of: "结论：")
        ?? sentence.firstRange(of: "结论:")
    else { return nil }
    let rest = sentence[start.upperBound...]
    if rest.contains("fix first") || rest.contains("需要修改") { return .needsChange }
    return rest.contains("ready") || rest.contains("可以发布") ? .ready : nil
  }
}
