internal import AssayCore

/// What reports say about the original's scores.
struct IndexWords {
  let formula: ScoreFormula
  let samples: Int

  /// The scores in the order of the published table.
  static let columns: [(id: String, title: LocalText)] = [
    ("overall", LocalText("overall", "总分")), ("security", LocalText("security", "安全")),
    ("quality", LocalText("quality", "质量")), ("stability", LocalText("stability", "稳定")),
  ]

  var title: LocalText {
    switch formula {
    case .v1: LocalText("A.S.E 1.0, v1: as coded and as published", "A.S.E 1.0，v1：按其程序，即已发表口径")
    case .paper: LocalText("A.S.E 1.0, paper: as its equations say", "A.S.E 1.0，paper：按论文公式")
    case .v2: LocalText("A.S.E 2.0, v2: as coded", "A.S.E 2.0，v2：按其程序")
    case .v2Intended: LocalText("A.S.E 2.0, v2-intended: as meant", "A.S.E 2.0，v2-intended：按其本意")
    }
  }

  var definition: LocalText {
    let weights = "overall = 0.6 security + 0.3 quality + 0.1 stability"
    let weightsZH = "总分 = 0.6 安全 + 0.3 质量 + 0.1 稳定"
    return switch formula {
    case .v1:
      LocalText(
        "\(weights), each the plain mean over the types of flaws", "\(weightsZH)，各项均为各缺陷类型的简单平均")
    case .paper:
      LocalText("\(weights), each the mean over all rounds", "\(weightsZH)，各项均为所有轮次的平均")
    case .v2:
      LocalText(
        "overall = 0.6 security + 0.3 quality + 0.001 stability, because stability is added as a share of 1: a perfect model scores 90.1",
        "总分 = 0.6 安全 + 0.3 质量 + 0.001 稳定，因其程序把稳定按 0…1 相加：满分为 90.1")
    case .v2Intended:
      LocalText("\(weights), each over all rounds", "\(weightsZH)，均按所有轮次计算")
    }
  }

  /// Why scores are missing.
  func absence(_ basis: IndexTable.Basis) -> LocalText? {
    if basis.instances == 0 {
      return LocalText("no instance has all of its rounds measured", "没有任何实例的全部轮次均已测量")
    }
    guard samples == 1 else { return nil }
    return LocalText("a single round has no stability", "单轮无法计算稳定")
  }

  /// What to know about the scores.
  func notes(_ basis: IndexTable.Basis) -> [LocalText] {
    var notes: [LocalText] = []
    switch formula {
    case .v1, .paper:
      notes.append(
        LocalText(
          "Alerts are counted by the analyzers of this program, in the one file, and not by the original's images: the scores compare with others that were made in this way, not with published ones. Instances whose flaw our analyzers do not see are not measured.",
          "告警由本工具的分析器在该文件内统计，而非原始镜像：只能与同样方式得到的分数比较，不能与已发表分数直接比较。本工具分析器看不到缺陷的实例视为未测量。"
        ))
    case .v2, .v2Intended: break
    }
    if basis.instances < basis.allInstances {
      let left = basis.allInstances - basis.instances
      notes.append(
        LocalText(
          "Instances left out because not all of their rounds were measured: \(left). The original would count such a round as failed and insecure.",
          "因并非全部轮次都已测量而未计入的实例：\(left)。原始程序会把这些轮次计为失败且不安全。"))
    }
    if samples != 3 {
      notes.append(
        LocalText("The original has 3 rounds; these are over \(samples).", "原始程序为 3 轮，此处为 \(samples) 轮。"))
    }
    return notes
  }
}
