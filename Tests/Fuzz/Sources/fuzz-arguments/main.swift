import CopydeskCore
import Fuzzing

let tool = Tool(
  name: "fuzz", summary: "Every kind of option.",
  options: [
    OptionSpec("flag", short: "f", help: "a flag"),
    OptionSpec("file", value: .text("FILE"), help: "a text"),
    OptionSpec("kind", short: "k", value: .choice("KIND", ["one", "two"]), help: "a choice"),
    OptionSpec("number", short: "n", value: .number("N", 1...9), help: "a number"),
  ],
  example: "fuzz")

fuzz { bytes in
  let given = bytes.filter { $0 != 0 }.split(separator: 0x0A, omittingEmptySubsequences: false)
  let words = given.map { String(decoding: $0, as: UTF8.self) }
  do throws(UsageError) {
    let arguments = try Arguments(words, of: tool)
    if let number = arguments.number("number") { expect((1...9).contains(number), "out of range") }
    if let kind = arguments.value("kind") {
      expect(["one", "two"].contains(kind), "no such choice")
    }
    expect(arguments.operands.allSatisfy(words.contains), "an operand that nobody gave")
  } catch {
    expect(!error.reason.contains("\n") || words.contains { $0.contains("\n") }, "two lines")
  }
}
