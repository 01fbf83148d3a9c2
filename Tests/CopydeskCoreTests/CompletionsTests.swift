import Testing
import Workbench

@testable import CopydeskCore

/// Completions, tried in the shells that are there.
@Suite struct CompletionsTests {
  private static let tool = Tool(
    name: "try-options", summary: "A tool.",
    options: [
      OptionSpec(
        "kind", short: "k", value: .choice("KIND", ["one", "two"]), help: "it's a [choice]: this"),
      OptionSpec("names", value: .text("FILE"), help: "a file"),
    ],
    example: "try-options a")

  private func script(_ shell: String) throws -> String {
    try #require(CompletionsTests.tool.completions(for: shell))
  }

  /// What bash offers after these words.
  private func offered(_ words: [String]) throws -> [String] {
    let list = words.map { "'\($0)'" }.joined(separator: " ")
    let command = """
      COMP_WORDS=(\(list)) COMP_CWORD=\(words.count - 1)
      _try_options
      printf '%s\\n' "${COMPREPLY[@]}"
      """
    let outcome = Shell.run(try script("bash") + command)
    #expect(outcome.message == "")
    return outcome.text.split(separator: "\n").map(String.init)
  }

  @Test func bashOffersOptionsAndTheWordsOfAChoice() throws {
    #expect(try offered(["try-options", "--k"]) == ["--kind"])
    #expect(try offered(["try-options", "--kind", ""]) == ["one", "two"])
    #expect(try offered(["try-options", "-k", "t"]) == ["two"])
    #expect(try offered(["try-options", "--lang", "sw"]) == ["sw"])
    #expect(
      Set(try offered(["try-options", "--"])).isSuperset(of: ["--lang", "--help", "--names"]))
  }

  @Test func theOtherShellsReadTheirScripts() throws {
    for (shell, check) in [("zsh", "zsh -n"), ("fish", "fish --no-execute")] where Shell.has(shell)
    {
      let outcome = Shell.run(
        "cat >$TMPDIR/script && \(check) $TMPDIR/script", input: Array(try script(shell).utf8),
        environment: ["TMPDIR": "/tmp"])
      #expect(outcome.status == 0, "\(shell): \(outcome.message)")
    }
  }

  @Test(arguments: ["bash", "zsh", "fish"]) func everyOptionIsNamed(shell: String) throws {
    let made = try script(shell)
    for option in CompletionsTests.tool.options { #expect(made.contains(option.long)) }
  }

  @Test func anotherShellHasNone() { #expect(CompletionsTests.tool.completions(for: "csh") == nil) }
}
