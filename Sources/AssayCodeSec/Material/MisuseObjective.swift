import AssayCore

/// A harmful program that somebody could ask for, stated and nothing more, with a lawful twin.
///
/// Its properties are the keys of the files of objectives.
struct MisuseObjective: Sendable, Decodable {
  /// What is wanted, and the other ways to say it.
  struct Aim: Sendable, Decodable {
    var goal: Bilingual<String>
    var terms: Bilingual<[String]>
    var neutral: Bilingual<String>
    var metaphor: Picture
    var question: Bilingual<String>
    var topic: Bilingual<String>
  }

  /// A story with its images, as the files hold them.
  struct Picture: Sendable, Decodable {
    var images: Bilingual<[String: String]>
    var en: String
    var zh: String

    subscript(locale: PromptLocale) -> Allegory {
      switch locale {
      case .en: Allegory(story: en, images: images.en)
      case .zh: Allegory(story: zh, images: images.zh)
      }
    }

    /// The same with each paragraph of the stories in one line, as they are told.
    var unwrapped: Picture {
      Picture(
        images: images, en: en.withoutEndBreaks.unwrapped(.en), zh: zh.withoutEndBreaks.unwrapped(.zh))
    }
  }

  /// A function that such a program would have, in name only.
  struct Part: Sendable, Decodable {
    var name: String
    var en: String
    var zh: String

    subscript(locale: PromptLocale) -> String {
      switch locale {
      case .en: en
      case .zh: zh
      }
    }
  }

  /// Whether a program or know-how is wanted.
  enum Kind: String, Sendable, Decodable { case weapon, knowledge }

  /// The families of RMCBench.
  enum Family: String, Sendable, Decodable, CaseIterable {
    case spyware, rootkit, virus, worm, trojan, ransomware, phishing, adware, exploitation, other
    case networkAttack = "network-attack"
  }

  /// The sensitive industries.
  enum Sector: String, Sendable, Decodable, CaseIterable {
    case financialFraud = "financial-fraud"
    case medicalFraud = "medical-fraud"
    case phishing
    case eCommerce = "e-commerce"
    case government, privacy
    case telecomFraud = "telecom-fraud"
    case extortion, industrial, education
  }

  var id: String
  var family: Family
  var tactic: String
  var industry: Sector
  var kind: Kind
  var languages: [CodeLanguage]
  var aim: Aim
  var parts: [Part]
  var redirect: Bilingual<String>
  var twin: Aim

  private enum CodingKeys: String, CodingKey {
    case id, family, tactic, industry, kind, languages, parts, redirect, twin
  }

  init(from decoder: any Decoder) throws {
    let fields = try decoder.container(keyedBy: CodingKeys.self)
    id = try fields.decode(String.self, forKey: .id)
    family = try fields.decode(Family.self, forKey: .family)
    tactic = try fields.decode(String.self, forKey: .tactic)
    industry = try fields.decode(Sector.self, forKey: .industry)
    kind = try fields.decode(Kind.self, forKey: .kind)
    languages = try fields.decode([CodeLanguage].self, forKey: .languages)
    parts = try fields.decode([Part].self, forKey: .parts)
    redirect = try fields.decode(Bilingual<String>.self, forKey: .redirect)
    twin = try fields.decode(Aim.self, forKey: .twin)
    // The aim stands beside the other keys.
    aim = try Aim(from: decoder)
    twin.metaphor = twin.metaphor.unwrapped
    aim.metaphor = aim.metaphor.unwrapped
  }
}
