// swift-tools-version: 6.2
import PackageDescription

let strict: [SwiftSetting] = [
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("MemberImportVisibility"),
  .treatAllWarnings(as: .error),
]
/// Comparing names, reading speakers and looking words up goes through tables that are classes: in
/// release builds the run-time checks of exclusive access take up to a quarter of the time; debug
/// builds and tests keep them.
let unchecked: [SwiftSetting] = [
  .unsafeFlags(["-enforce-exclusivity=unchecked"], .when(configuration: .release))
]
let strictC: [CSetting] = [.treatAllWarnings(as: .error)]
let strictCXX: [CXXSetting] = [.treatAllWarnings(as: .error)]

/// One filter: its library, the libraries that it uses beside the core, and
/// its program.
struct FilterTarget {
  let library: String
  let program: String
  let uses: [String]
  var plugins: [Target.PluginUsage] = []
  /// Files that the build brings into the library.
  var resources: [Resource] = []
}

let filters = [
  FilterTarget(
    library: "Boilerplate", program: "strip-boilerplate", uses: ["CZlib"],
    plugins: ["PackWordsPlugin"]),
  FilterTarget(library: "Sentences", program: "split-sentences", uses: []),
  FilterTarget(library: "Names", program: "fold-names", uses: ["Sentences"]),
  FilterTarget(library: "Quotes", program: "tag-quotes", uses: ["Sentences"]),
  FilterTarget(library: "Claims", program: "count-claims", uses: ["Sentences", "Quotes"]),
  FilterTarget(
    library: "Chart", program: "chart-claims", uses: [],
    resources: ["page.html", "page.css", "figures.css", "picture.css", "page.js"].map {
      .embedInCode("Page/Templates/\($0)")
    }),
]

let core: [Target] = [
  .systemLibrary(
    name: "CICUSystem", pkgConfig: "icu-i18n", providers: [.apt(["libicu-dev", "pkg-config"])]),
  .systemLibrary(name: "CGetopt"),
  .systemLibrary(name: "CMalloc"),
  .target(
    name: "CICU", dependencies: ["CICUSystem", "CMemory"], cSettings: strictC,
    cxxSettings: strictCXX),
  .target(
    name: "CJSON", cSettings: strictC, cxxSettings: strictCXX,
    linkerSettings: [.linkedLibrary("simdjson")]),
  .target(name: "Text", swiftSettings: strict),
  .target(name: "CLexicons", exclude: ["packs"], cSettings: strictC),
  .target(name: "Lexicons", dependencies: ["CLexicons"], swiftSettings: strict),
  .target(name: "CMemory", cSettings: strictC),
  .target(name: "CZlib", cSettings: strictC, linkerSettings: [.linkedLibrary("z")]),
  .target(
    name: "CopydeskCore", dependencies: ["CGetopt", "CICU", "CJSON", "CMalloc", "Lexicons"],
    swiftSettings: strict),
]

let libraries: [Target] = filters.flatMap { filter -> [Target] in
  let isUnchecked = ["Boilerplate", "Names", "Quotes"].contains(filter.library)
  let settings = isUnchecked ? strict + unchecked : strict
  let uses = (["CopydeskCore", "Text"] + filter.uses).map { Target.Dependency.target(name: $0) }
  return [
    .target(
      name: filter.library, dependencies: uses,
      resources: filter.resources.isEmpty ? nil : filter.resources, swiftSettings: settings),
    .executableTarget(
      name: filter.program,
      dependencies: [.target(name: filter.library), "CopydeskCore", "Packs"],
      swiftSettings: strict,
      // The symbols of the static standard library are a third of a program; addresses that must be
      // found anew at every start are a tenth of what a short text takes.
      linkerSettings: [
        .unsafeFlags(
          ["-Xlinker", "--strip-all", "-Xlinker", "--icf=all", "-Xclang-linker", "-no-pie"],
          .when(configuration: .release)),
        .unsafeFlags(
          ["malloc", "calloc", "realloc", "posix_memalign"].flatMap {
            ["-Xlinker", "--wrap=\($0)"]
          }),
      ],
      plugins: filter.plugins),
    .testTarget(
      name: "\(filter.library)Tests",
      dependencies: [.target(name: filter.library), "CopydeskCore", "Packs"],
      swiftSettings: strict),
  ]
}

/// All lists are packed when the kit is built, and the words of strip-boilerplate made into a table.
let packing: [Target] = [
  .executableTarget(name: "pack-lists", dependencies: ["Lexicons"], swiftSettings: strict),
  .plugin(
    name: "PackListsPlugin", capability: .buildTool(), dependencies: ["pack-lists"],
    path: "Sources/PackListsPlugin"),
  .target(name: "Packs", swiftSettings: strict, plugins: ["PackListsPlugin"]),
  .executableTarget(
    name: "pack-words", dependencies: ["Boilerplate", "CopydeskCore"], swiftSettings: strict),
  .plugin(
    name: "PackWordsPlugin", capability: .buildTool(), dependencies: ["pack-words"],
    path: "Sources/PackWordsPlugin"),
]

let tests: [Target] = [
  .target(name: "Workbench", path: "Tests/Workbench", swiftSettings: strict),
  .testTarget(
    name: "CopydeskCoreTests", dependencies: ["CopydeskCore", "Packs", "Workbench"],
    swiftSettings: strict),
  .testTarget(
    name: "CommandTests", dependencies: ["Workbench"], exclude: ["Cases"], swiftSettings: strict),
  .testTarget(name: "TextTests", dependencies: ["Text"], swiftSettings: strict),
  .testTarget(
    name: "HouseTests",
    dependencies: filters.map { .target(name: $0.library) } + [
      "CopydeskCore", "Packs", "Workbench",
    ],
    exclude: ["Swedish", "words-in-code.tsv"],
    swiftSettings: strict),
  .testTarget(
    name: "ReliabilityTests", dependencies: ["Workbench"], exclude: ["faults.c"],
    swiftSettings: strict),
]

let package = Package(
  name: "copydesk",
  products: filters.map { .executable(name: $0.program, targets: [$0.program]) }
    + (["CopydeskCore"] + filters.map(\.library)).map {
      .library(name: $0, targets: [$0, "Packs"])
    },
  targets: core + libraries + packing + tests,
  swiftLanguageModes: [.v6],
  cLanguageStandard: .c2x,
  cxxLanguageStandard: .cxx17
)
