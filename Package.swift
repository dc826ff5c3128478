// swift-tools-version: 6.2
import PackageDescription

// One section per target, sorted. Arrows point to AssayCore; only `assay` composes.

let core: Target.Dependency = "AssayCore"

let targets: [Target] = [
  // MARK: AssayAgents
  .target(
    name: "AssayAgents", dependencies: [core, "AssayWire"],
    resources: [
      .embedInCode("Running/Decoys.py"), .embedInCode("Running/Kernel/Block.py"),
      .embedInCode("Running/Kernel/Guard.py"),
      .embedInCode("Running/Kernel/Keeper.py"), .embedInCode("Running/Files/FileTools.py"),
    ]),
  .testTarget(
    name: "AssayAgentsTests",
    dependencies: [core, "AssayAgents", "AssayHTTP", "AssaySandbox", "AssayTestKit", "AssayWire"]),

  // MARK: AssayAttacks
  .target(
    name: "AssayAttacks", dependencies: [core],
    resources: [.embedInCode("Texts/Templates.txt"), .embedInCode("Texts/RiskLexicon.txt")]),
  .testTarget(name: "AssayAttacksTests", dependencies: [core, "AssayAttacks", "AssayTestKit"]),

  // MARK: AssayCodeSec
  .target(
    name: "AssayCodeSec", dependencies: [core, .product(name: "Yams", package: "Yams")],
    resources: [.copy("Specimens"), .copy("Objectives"), .copy("Texts")]),
  .testTarget(
    name: "AssayCodeSecTests",
    dependencies: [core, "AssayAttacks", "AssayCodeSec", "AssayExaminers", "AssaySandbox", "AssayTestKit"]),

  // MARK: AssayCore
  .target(name: "AssayCore", dependencies: [.product(name: "Crypto", package: "swift-crypto")]),
  .testTarget(name: "AssayCoreTests", dependencies: [core, "AssayTestKit"]),

  // MARK: AssayCustom
  .target(
    name: "AssayCustom", dependencies: [core], resources: [.embedInCode("Demonstration.jsonl")]),
  .testTarget(name: "AssayCustomTests", dependencies: [core, "AssayCustom", "AssayTestKit"]),

  // MARK: AssayDemo
  .target(name: "AssayDemo", dependencies: [core, "AssayHTTP", "AssayWire"]),
  .testTarget(
    name: "AssayDemoTests", dependencies: [core, "AssayDemo", "AssayHTTP", "AssayModels", "AssayWire"]),

  // MARK: AssayEngine
  .target(name: "AssayEngine", dependencies: [core]),
  .testTarget(name: "AssayEngineTests", dependencies: [core, "AssayEngine", "AssayTestKit"]),

  // MARK: AssayExaminers
  .target(
    name: "AssayExaminers", dependencies: [core, .product(name: "Yams", package: "Yams")],
    resources: [
      .copy("Rules"), .copy("Dynamic/Frame"), .embedInCode("Weaknesses/CWERelations.txt"),
    ]),
  .testTarget(
    name: "AssayExaminersTests", dependencies: [core, "AssayExaminers", "AssaySandbox", "AssayTestKit"],
    exclude: ["Golden"]),

  // MARK: AssayHTTP
  .target(
    name: "AssayHTTP",
    dependencies: [
      core,
      .product(name: "AsyncHTTPClient", package: "async-http-client"),
      .product(name: "Crypto", package: "swift-crypto"),
      .product(name: "NIOConcurrencyHelpers", package: "swift-nio"),
      .product(name: "NIOCore", package: "swift-nio"),
      .product(name: "NIOHTTP1", package: "swift-nio"),
      .product(name: "NIOPosix", package: "swift-nio"),
      .product(name: "NIOSSL", package: "swift-nio-ssl"),
      .product(name: "NIOTLS", package: "swift-nio"),
      .product(name: "SwiftASN1", package: "swift-asn1"),
      .product(name: "X509", package: "swift-certificates"),
    ]),
  .testTarget(name: "AssayHTTPTests", dependencies: [core, "AssayHTTP", "AssayTestKit"]),

  // MARK: AssayJudges
  .target(
    name: "AssayJudges", dependencies: [core],
    resources: [.embedInCode("Rules/Words/Phrases.txt"), .embedInCode("Rules/Words/Vocabulary.bin")]),
  .testTarget(
    name: "AssayJudgesTests", dependencies: [core, "AssayJudges", "AssayTestKit"], exclude: ["Fixtures"]),

  // MARK: AssayModels
  .target(name: "AssayModels", dependencies: [core, "AssayHTTP"]),
  .testTarget(name: "AssayModelsTests", dependencies: [core, "AssayHTTP", "AssayModels", "AssayTestKit"]),

  // MARK: AssayRedCode
  .target(
    name: "AssayRedCode", dependencies: [core],
    resources: [
      .embedInCode("Twins/Inputs.txt"), .embedInCode("Twins/Programs"), .embedInCode("Twins/Tasks.txt"),
      .embedInCode("World/Files.txt"),
    ]),
  .testTarget(
    name: "AssayRedCodeTests",
    dependencies: [core, "AssayAgents", "AssayExaminers", "AssayRedCode", "AssaySandbox", "AssayTestKit"]),

  // MARK: AssayReports
  .target(name: "AssayReports", dependencies: [core, "AssayStatistics"]),
  .testTarget(
    name: "AssayReportsTests", dependencies: [core, "AssayReports", "AssayStatistics", "AssayTestKit"],
    exclude: ["Golden"]),

  // MARK: AssayRepository
  .target(
    name: "AssayRepository", dependencies: [core, "AssayStatistics"], resources: [.copy("Projects")]),
  .testTarget(
    name: "AssayRepositoryTests", dependencies: [core, "AssayRepository", "AssayStatistics", "AssayTestKit"]),

  // MARK: AssaySandbox
  .target(
    name: "AssaySandbox",
    dependencies: [
      core,
      "AssayHTTP",
      .target(name: "CLaunch", condition: .when(platforms: [.linux])),
      .product(name: "Subprocess", package: "swift-subprocess"),
      .product(name: "SystemPackage", package: "swift-system"),
    ]),
  .testTarget(
    name: "AssaySandboxTests", dependencies: [core, "AssayHTTP", "AssaySandbox", "AssayTestKit"]),

  // MARK: AssayStatistics
  .target(name: "AssayStatistics", dependencies: [core]),
  .testTarget(name: "AssayStatisticsTests", dependencies: [core, "AssayStatistics"]),

  // MARK: AssayStore
  .target(
    name: "AssayStore",
    dependencies: [core, "CZlib", .product(name: "GRDB", package: "GRDB.swift")]),
  .testTarget(
    name: "AssayStoreTests", dependencies: [core, "AssayStore", "AssayTestKit"], exclude: ["Golden"]),

  // MARK: AssayTestKit
  .target(name: "AssayTestKit", dependencies: [core, "AssayHTTP"]),

  // MARK: AssayVirusTotal
  .target(name: "AssayVirusTotal", dependencies: [core, "AssayHTTP"]),
  .testTarget(
    name: "AssayVirusTotalTests", dependencies: [core, "AssayHTTP", "AssayTestKit", "AssayVirusTotal"]),

  // MARK: AssayWire
  .target(name: "AssayWire", dependencies: [core]),
  .testTarget(name: "AssayWireTests", dependencies: [core, "AssayWire"]),

  // MARK: CLaunch
  .target(name: "CLaunch"),

  // MARK: CMalloc
  .systemLibrary(name: "CMalloc"),

  // MARK: CZlib
  .systemLibrary(name: "CZlib"),

  // MARK: assay
  .executableTarget(
    name: "assay",
    dependencies: [
      core, "AssayAgents", "AssayAttacks", "AssayCodeSec", "AssayCustom", "AssayDemo", "AssayEngine",
      "AssayExaminers", "AssayHTTP", "AssayJudges", "AssayModels", "AssayRedCode", "AssayReports",
      "AssayRepository", "AssaySandbox", "AssayStatistics", "AssayStore", "AssayVirusTotal", "AssayWire",
      .target(name: "CMalloc", condition: .when(platforms: [.linux])),
      .product(name: "ArgumentParser", package: "swift-argument-parser"),
      .product(name: "Yams", package: "Yams"),
    ]),

  // MARK: assay-launcher
  // Static, so that it runs whatever stands under its root, and without the start files of Swift, which it
  // does not contain.
  .executableTarget(
    name: "assay-launcher", dependencies: ["CLaunch"], cSettings: [.unsafeFlags(["-O2"])],
    linkerSettings: [
      .unsafeFlags(["-static-executable", "-nostartfiles"], .when(platforms: [.linux]))
    ]),

  // MARK: EndToEndTests
  .testTarget(
    name: "EndToEndTests",
    dependencies: [
      core, "assay", "AssayHTTP", "AssayReports", "AssayStore", "AssayTestKit",
      .product(name: "Subprocess", package: "swift-subprocess"),
      .product(name: "SystemPackage", package: "swift-system"),
    ],
    resources: [.copy("Golden"), .copy("StandIns")]),
]

let package = Package(
  name: "assay",
  platforms: [.macOS(.v15)],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
    .package(url: "https://github.com/apple/swift-asn1", from: "1.7.4"),
    .package(url: "https://github.com/apple/swift-certificates", from: "1.21.1"),
    .package(url: "https://github.com/apple/swift-crypto", from: "4.5.2"),
    .package(url: "https://github.com/apple/swift-nio", from: "2.101.2"),
    .package(url: "https://github.com/apple/swift-nio-ssl", from: "2.37.6"),
    .package(url: "https://github.com/apple/swift-system", from: "1.8.1"),
    .package(url: "https://github.com/groue/GRDB.swift", from: "7.10.0"),
    .package(url: "https://github.com/jpsim/Yams", from: "6.2.2"),
    .package(url: "https://github.com/swift-server/async-http-client", from: "1.37.0"),
    .package(url: "https://github.com/swiftlang/swift-subprocess", from: "1.0.2"),
  ],
  targets: targets
)

let strict: [SwiftSetting] = [
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
  .enableUpcomingFeature("NonisolatedNonsendingByDefault"),
  .enableUpcomingFeature("InferIsolatedConformances"),
  .treatAllWarnings(as: .error),
]

for target in package.targets where target.type != .plugin && target.type != .system {
  target.swiftSettings = (target.swiftSettings ?? []) + strict
}

for target in package.targets where ["CLaunch", "assay-launcher"].contains(target.name) {
  target.cSettings = (target.cSettings ?? []) + [.treatAllWarnings(as: .error)]
}

// In the targets whose types others see, every public type says whether it is Sendable.
for target in package.targets where ["AssayCore", "AssayTestKit"].contains(target.name) {
  target.swiftSettings = (target.swiftSettings ?? []) + [.treatWarning("ExplicitSendable", as: .error)]
}
