import Testing
import Workbench

@testable import CopydeskCore

/// Options as getopt_long(3) and its users know them.
@Suite struct ArgumentsTests {
  private static let tool = Tool(
    name: "try-options", summary: "Every kind of option.",
    options: [
      OptionSpec("flag", short: "f", help: "a flag"),
      OptionSpec("file", value: .text("FILE"), help: "a text"),
      OptionSpec("kind", short: "k", value: .choice("KIND", ["one", "two"]), help: "a choice"),
      OptionSpec("number", short: "n", value: .number("N", 1...9), help: "a number"),
    ],
    example: "try-options a")

  private func parsed(_ words: [String]) throws(UsageError) -> Arguments {
    try Arguments(words, of: ArgumentsTests.tool)
  }

  @Test func optionsAndOperandsMayStandInAnyOrder() throws {
    let given = try parsed([
      "a", "-f", "b", "--kind=two", "--file", "c", "-n3", "-", "--", "--flag", "-x",
    ])
    #expect(given.operands == ["a", "b", "-", "--flag", "-x"])
    #expect(given.has("flag"))
    #expect(given.value("kind") == "two")
    #expect(given.value("file") == "c")
    #expect(given.number("number") == 3)
    #expect(given.lang == nil)
    #expect(!given.jsonl)
  }

  @Test func lettersMayBeJoinedAndNamesCutShort() throws {
    let given = try parsed(["-fkone", "--fla", "--num", "9", "-lde", "--json"])
    #expect(given.has("flag"))
    #expect(given.value("kind") == "one")
    #expect(given.number("number") == 9)
    #expect(given.lang == "de")
    #expect(given.jsonl)
  }

  @Test func theLastOfSeveralValuesCountsAndAllAreThere() throws {
    let given = try parsed(["--file=a", "--file", "b", "--file="])
    #expect(given.value("file") == "")
    #expect(given.values("file") == ["a", "b", ""])
  }

  @Test(arguments: [
    (["--none"], "unknown option '--none'"),
    (["--flga"], "unknown option '--flga', did you mean --flag?"),
    (["--versoin"], "unknown option '--versoin', did you mean --version?"),
    (["-f%"], "unknown option '-%'"),
    (["--flag=yes"], "option '--flag' takes no value"),
    (["--file"], "option '--file' needs a value"),
    (["-k"], "option '-k' needs a value"),
    (["--kind", "three"], "invalid value 'three' for --kind: one of one, two is wanted"),
    (["-n", "0"], "invalid value '0' for --number: a whole number from 1 to 9 is wanted"),
    (["-n", "10"], "invalid value '10' for --number: a whole number from 1 to 9 is wanted"),
    (
      ["-n", "99999999999999999999"],
      "invalid value '99999999999999999999' for --number: a whole number from 1 to 9 is wanted"
    ),
    (["-n", "x"], "invalid value 'x' for --number: a whole number from 1 to 9 is wanted"),
    (["--fl", "--fi"], "option '--fi' needs a value"),
    (["--f"], "option '--f' is ambiguous: --flag, --file"),
    (["a", "--none=x"], "unknown option '--none'"),
  ])
  func aWrongCommandLineIsSaidInOneLine(words: [String], reason: String) {
    #expect(throws: UsageError(reason)) { try parsed(words) }
  }

  @Test func theHelpNamesEveryOptionAndIsNoWiderThanAScreen() {
    let lines = ArgumentsTests.tool.help.split(separator: "\n", omittingEmptySubsequences: false)
    for option in ArgumentsTests.tool.options {
      #expect(lines.contains { $0.contains("--\(option.long)") })
    }
    #expect(lines.allSatisfy { $0.utf8.count <= 80 })
    #expect(lines.first == "usage: try-options [OPTION]... [FILE]...")
  }

  @Test func everySharedOptionIsThereOnce() {
    let names = ArgumentsTests.tool.options.map(\.long)
    #expect(Set(names).count == names.count)
    for name in [
      "help", "version", "lang", "encoding", "jsonl", "completions", "list-languages",
      "list-encodings",
    ] {
      #expect(names.contains(name))
    }
  }
}
