// swift-tools-version: 6.2
import PackageDescription

// A package of its own: it needs libFuzzer, which an ordinary build does not. See Scripts/fuzz.

let filters = [
  ("strip-boilerplate", "Boilerplate"), ("split-sentences", "Sentences"), ("fold-names", "Names"),
  ("tag-quotes", "Quotes"), ("count-claims", "Claims"),
]

func product(_ name: String) -> Target.Dependency { .product(name: name, package: "copydesk") }

let package = Package(
  name: "copydesk-fuzz",
  dependencies: [.package(name: "copydesk", path: "../..")],
  targets: [
    .target(name: "Fuzzing", dependencies: [product("CopydeskCore")]),
    .executableTarget(
      name: "fuzz-decoder", dependencies: ["Fuzzing", product("CopydeskCore")]),
    .executableTarget(
      name: "fuzz-html", dependencies: ["Fuzzing", product("CopydeskCore"), product("Boilerplate")]),
    .executableTarget(
      name: "fuzz-arguments", dependencies: ["Fuzzing", product("CopydeskCore")]),
  ]
    + filters.map { program, library in
      .executableTarget(
        name: "fuzz-" + program,
        dependencies: ["Fuzzing", product("CopydeskCore"), product(library)])
    },
  swiftLanguageModes: [.v6]
)
