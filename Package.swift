// swift-tools-version: 6.3
import Foundation
import PackageDescription

/// Warnings are errors where `SCOREBOOK_STRICT` is set, as it is in CI.
let strict = Context.environment["SCOREBOOK_STRICT"] != nil
let swiftSettings: [SwiftSetting] = strict ? [.treatAllWarnings(as: .error)] : []

func module(_ name: String, _ dependencies: [Target.Dependency] = []) -> Target {
  .target(name: name, dependencies: dependencies, swiftSettings: swiftSettings)
}

func tests(
  _ name: String, _ dependencies: [Target.Dependency], exclude: [String] = []
) -> Target {
  .testTarget(
    name: "\(name)Tests", dependencies: dependencies, exclude: exclude,
    swiftSettings: swiftSettings)
}

let yams = Target.Dependency.product(name: "Yams", package: "Yams")
let mustache = Target.Dependency.product(name: "Mustache", package: "swift-mustache")
let arguments = Target.Dependency.product(
  name: "ArgumentParser", package: "swift-argument-parser")

let package = Package(
  name: "scorebook",
  products: [.executable(name: "scorebook", targets: ["scorebook"])],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", exact: "1.8.2"),
    .package(url: "https://github.com/hummingbird-project/swift-mustache", exact: "2.1.1"),
    .package(url: "https://github.com/jpsim/Yams", exact: "6.2.2"),
  ],
  targets: [
    // What went wrong, exact quantities, and pure mathematics.
    module("Problems"),
    module("Quantities"),
    module("Statistics"),
    module("Sentiment", ["Templates"]),

    // Period data → facts → measures → evaluation.
    .systemLibrary(name: "CZlib", pkgConfig: "zlib", providers: [.apt(["zlib1g-dev"])]),
    .systemLibrary(name: "CZip", pkgConfig: "libzip", providers: [.apt(["libzip-dev"])]),
    .systemLibrary(name: "CExpat", pkgConfig: "expat", providers: [.apt(["libexpat1-dev"])]),
    .systemLibrary(name: "CYajl", pkgConfig: "yajl", providers: [.apt(["libyajl-dev"])]),
    .systemLibrary(
      name: "CSQLite", pkgConfig: "sqlite3", providers: [.apt(["libsqlite3-dev"])]),
    .systemLibrary(
      name: "CPostgreSQL", pkgConfig: "libpq", providers: [.apt(["libpq-dev"])]),
    module("RowReading", ["CZlib", "CZip", "CExpat", "CYajl", "CSQLite", "CPostgreSQL"]),
    module("Facts", ["Problems", "Quantities"]),
    module("PeriodData", ["RowReading", "Facts", "Sentiment", "Problems", "Quantities"]),
    module("Measures", ["Facts", "Quantities"]),
    module("Evaluation", ["Measures", "Facts", "Statistics", "Problems", "Quantities"]),
    module(
      "Insight",
      ["Evaluation", "Measures", "Facts", "Sentiment", "Statistics", "Quantities"]),
    module("Planning", ["Facts", "Quantities"]),
    module("Incentives", ["Evaluation", "Measures", "Facts", "Quantities"]),
    module("Closing", ["Evaluation", "Measures", "Facts", "Quantities"]),

    // Pictures.
    module("Drawings"),
    module("Charts", ["Drawings"]),
    .systemLibrary(
      name: "CCairo", pkgConfig: "cairo-pdf",
      providers: [.apt(["libcairo2-dev"])]),
    .systemLibrary(
      name: "CPango", pkgConfig: "pangoft2 fontconfig harfbuzz-subset",
      providers: [.apt(["libpango1.0-dev", "libharfbuzz-dev"])]),
    .systemLibrary(
      name: "CRsvg", pkgConfig: "librsvg-2.0", providers: [.apt(["librsvg2-dev"])]),
    .systemLibrary(name: "CQPDF", pkgConfig: "libqpdf", providers: [.apt(["libqpdf-dev"])]),
    module("CairoCanvas", ["CCairo", "CPango", "CRsvg", "CQPDF", "Drawings"]),

    // What each reader is told, and the writers of it.
    .target(
      name: "Templates", path: "Templates",
      resources: [.embedInCode("built-in")],
      swiftSettings: swiftSettings),
    module(
      "Reports",
      [
        "Insight", "Incentives", "Evaluation", "Measures", "Facts", "Statistics", "Quantities",
        "Charts",
        "Drawings", "Problems", "Templates", yams,
      ]),
    module("PDFWriting", ["Reports", "Quantities", "Drawings", "CairoCanvas"]),
    module(
      "HTMLWriting", ["Reports", "Quantities", "Drawings", "Templates", "Problems", mustache]),

    module("Inspection", ["Reports", "Quantities", "Drawings"]),

    // Every chart with ordinary and extreme data, for eyes.
    module("Gallery", ["Reports", "Charts", "Drawings", "Quantities"]),

    // The workspace, the example company, the pipeline, the command.
    module(
      "Workspaces",
      [
        "PeriodData", "RowReading", "Insight", "Incentives", "Evaluation", "Measures", "Planning",
        "Facts", "Sentiment", "Reports", "CairoCanvas", "Drawings", "CExpat",
        "Quantities", "Problems", "Templates", yams,
      ]),
    module("DemoCompany", ["Quantities"]),
    .systemLibrary(name: "CRename"),
    .systemLibrary(name: "CMalloc"),
    .systemLibrary(
      name: "CCrypto", pkgConfig: "libcrypto", providers: [.apt(["libssl-dev"])]),
    module(
      "Publishing",
      [
        "Workspaces", "PeriodData", "RowReading", "Insight", "Incentives", "Evaluation",
        "Measures", "Planning", "Closing", "Facts", "Quantities", "Problems", "Reports",
        "PDFWriting", "HTMLWriting", "Inspection", "Gallery", "Drawings", "CairoCanvas", "CCrypto",
        "CRename", "CMalloc",
      ]),
    .executableTarget(
      name: "scorebook",
      dependencies: [
        "Publishing", "Measures", "DemoCompany", "Workspaces", "Facts", "Problems", "Quantities",
        "Templates", arguments,
      ],
      swiftSettings: swiftSettings),
    .executableTarget(
      name: "benchmark",
      dependencies: [
        "Publishing", "DemoCompany", "Workspaces", "PeriodData", "Insight", "Evaluation",
        "Measures", "Facts", "Problems", "Quantities", "Reports", "Charts", "Drawings",
        "CairoCanvas", "PDFWriting", "HTMLWriting", "CMalloc", "CSQLite", "CZip",
      ],
      swiftSettings: swiftSettings),

    // Tests.
    .target(
      name: "TestSupport", dependencies: ["Reports", "Drawings", "Facts", "Quantities", "CZlib"],
      path: "Tests/TestSupport",
      swiftSettings: swiftSettings),
    tests("Problems", ["Problems", "TestSupport"], exclude: ["Goldens"]),
    tests("Quantities", ["Quantities"]),
    tests("Statistics", ["Statistics", "TestSupport"]),
    tests("Sentiment", ["Sentiment", "Templates"], exclude: ["Labelled"]),
    tests("Facts", ["Facts", "PeriodData", "Problems", "Quantities", "TestSupport"]),
    tests(
      "RowReading", ["RowReading", "CZlib", "CSQLite", "TestSupport"], exclude: ["Goldens"]),
    tests(
      "PeriodData",
      ["PeriodData", "Facts", "Sentiment", "Problems", "Quantities", "TestSupport"]),
    tests(
      "Measures", ["Measures", "Facts", "Quantities", "CSQLite", "CPostgreSQL", "TestSupport"]),
    tests(
      "Evaluation",
      [
        "Evaluation", "Measures", "Facts", "PeriodData", "Problems", "Quantities", "TestSupport",
      ]),
    tests(
      "Insight",
      [
        "Insight", "Workspaces", "Evaluation", "Measures", "Facts", "Sentiment", "Statistics",
        "Problems", "Quantities", "TestSupport",
      ]),
    tests("Planning", ["Planning", "Facts", "Quantities", "TestSupport"]),
    tests("Closing", ["Closing", "Evaluation", "Facts", "Problems", "Quantities", "TestSupport"]),
    tests("Incentives", ["Incentives", "Evaluation", "Facts", "Quantities", "TestSupport"]),
    tests("Drawings", ["Drawings", "TestSupport"], exclude: ["Goldens"]),
    tests("Charts", ["Charts", "Drawings", "TestSupport"], exclude: ["Goldens"]),
    tests("Gallery", ["Gallery", "Reports", "Drawings", "Quantities", "TestSupport"]),
    tests("CairoCanvas", ["CairoCanvas", "CCairo", "Drawings", "TestSupport"]),
    tests(
      "Reports",
      [
        "Reports", "Insight", "Incentives", "Evaluation", "Measures", "Facts", "Problems",
        "Quantities", "Sentiment", "Drawings", "TestSupport",
      ],
      exclude: ["Goldens"]),
    tests("Inspection", ["Inspection", "Reports", "Quantities", "Drawings", "TestSupport"]),
    tests(
      "PDFWriting",
      ["PDFWriting", "Reports", "Quantities", "Drawings", "CairoCanvas", "TestSupport"]),
    tests(
      "HTMLWriting",
      [
        "HTMLWriting", "Reports", "Evaluation", "Measures", "Quantities", "Drawings", "Templates",
        "Problems", "TestSupport",
      ]),
    tests(
      "Workspaces",
      [
        "Workspaces", "Insight", "Incentives", "Evaluation", "Measures", "Planning", "Facts",
        "PeriodData", "RowReading", "Reports", "Drawings", "Problems", "Quantities", "Sentiment",
        "Templates", "TestSupport",
      ]),
    tests("DemoCompany", ["DemoCompany", "Quantities"]),
    tests(
      "Publishing",
      [
        "Publishing", "Workspaces", "PeriodData", "Insight", "Evaluation", "Measures", "Facts",
        "Reports",
        "Problems", "Quantities", "Drawings", "DemoCompany", "RowReading", "CSQLite",
        "TestSupport",
      ], exclude: ["AdventureWorks", "Chinook", "Fxiaoke", "Goldens", "Northwind", "Zoho"]),
  ],
  swiftLanguageModes: [.v6]
)
