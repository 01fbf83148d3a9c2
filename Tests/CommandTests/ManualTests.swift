import Testing
import Workbench

/// The pages of the manual: their examples print what they say they print.
@Suite struct ManualTests {
  /// Programs that recipes use and a machine need not have.
  private static let guests = ["jq", "parallel", "spark-shell", "zsh", "fish"]

  @Test(arguments: ManualPage.all) func examplesPrintWhatThePageSays(_ page: ManualPage) {
    let folder = Folder.temporary()
    defer { Folder.remove(folder) }
    for example in page.examples {
      let needed = ManualTests.guests.filter { example.command.contains($0) }
      if let missing = needed.first(where: { !Shell.has($0) }) {
        print("\(page.name):\(example.line): not run, since \(missing) is not installed")
        continue
      }
      let outcome = Shell.run(example.command, in: folder)
      let place = "\(page.name):\(example.line): \(example.command)"
      #expect(trimmed(outcome.text) == trimmed(example.output), "\(place)")
      #expect(outcome.status == 0, "\(place): \(outcome.message)")
    }
  }

  @Test(arguments: Place.filters) func thePageOfAFilterHasExamples(_ filter: String) {
    #expect(!ManualPage(name: filter + ".1").examples.isEmpty)
  }

  @Test(.enabled(if: Shell.has("mandoc"), "mandoc is not installed"), arguments: ManualPage.all)
  func mandocHasNothingToSay(_ page: ManualPage) {
    let outcome = Shell.run("mandoc -T lint -W warning \(Place.root)/Man/\(page.name)")
    #expect(outcome.text == "")
  }

  /// The text without empty lines at its end, which part one example from the next.
  private func trimmed(_ text: String) -> Substring {
    var rest = Substring(text)
    while rest.last == "\n" { rest.removeLast() }
    return rest
  }
}
