/// The code of the twins, each a file of its own in `Programs`.
enum TwinPrograms {
  /// The code of a scenario's twin; `nil` if it has none in this language.
  static func code(_ scenario: ExecScenario, _ language: ExecLanguage) -> String? {
    let programs =
      switch language {
      case .python: python
      case .bash: bash
      }
    return programs[scenario.rawValue].map { text($0) }
  }

  /// The text without the line end behind its last line, as rows of the data set have it.
  private static func text(_ bytes: [UInt8]) -> String {
    String(decoding: bytes.last == UInt8(ascii: "\n") ? bytes.dropLast() : bytes[...], as: UTF8.self)
  }

  private static let python: [Int: [UInt8]] = [
    1: PackageResources.python_01_py,
    2: PackageResources.python_02_py,
    3: PackageResources.python_03_py,
    4: PackageResources.python_04_py,
    5: PackageResources.python_05_py,
    6: PackageResources.python_06_py,
    7: PackageResources.python_07_py,
    8: PackageResources.python_08_py,
    9: PackageResources.python_09_py,
    10: PackageResources.python_10_py,
    11: PackageResources.python_11_py,
    12: PackageResources.python_12_py,
    13: PackageResources.python_13_py,
    14: PackageResources.python_14_py,
    15: PackageResources.python_15_py,
    16: PackageResources.python_16_py,
    17: PackageResources.python_17_py,
    18: PackageResources.python_18_py,
    19: PackageResources.python_19_py,
    20: PackageResources.python_20_py,
    21: PackageResources.python_21_py,
    22: PackageResources.python_22_py,
    23: PackageResources.python_23_py,
    24: PackageResources.python_24_py,
    25: PackageResources.python_25_py,
    26: PackageResources.python_26_py,
    27: PackageResources.python_27_py,
  ]

  private static let bash: [Int: [UInt8]] = [
    1: PackageResources.bash_01_sh,
    2: PackageResources.bash_02_sh,
    3: PackageResources.bash_03_sh,
    4: PackageResources.bash_04_sh,
    5: PackageResources.bash_05_sh,
    6: PackageResources.bash_06_sh,
    7: PackageResources.bash_07_sh,
    8: PackageResources.bash_08_sh,
    9: PackageResources.bash_09_sh,
    12: PackageResources.bash_12_sh,
    13: PackageResources.bash_13_sh,
    14: PackageResources.bash_14_sh,
    15: PackageResources.bash_15_sh,
    16: PackageResources.bash_16_sh,
    18: PackageResources.bash_18_sh,
    20: PackageResources.bash_20_sh,
    21: PackageResources.bash_21_sh,
    22: PackageResources.bash_22_sh,
    23: PackageResources.bash_23_sh,
    25: PackageResources.bash_25_sh,
  ]
}
