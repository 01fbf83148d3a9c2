import Testing
import Workbench

/// A small language that is added at run time, one page of lists, and read by all filters.
@Suite struct RunTimeLanguageTests {
  private static let lists = Place.root + "/Tests/HouseTests/Swedish"
  private static let words = Folder.names(in: lists + "/sv").map { "\(lists)/sv/\($0)" }

  private static let article = """
    Kungl. Majestätet kom inte. Minst tolv personer dödades och tre skadades i Kersk på måndagen.

    "Bron är stängd", säger borgmästare Anna Holm. Holm uppger att två personer har skadats.

    Enligt polisen är det inte över.

    """

  private func run(_ command: String, _ text: String, withLists: Bool = true) -> String {
    let pack = withLists ? " --pack '\(RunTimeLanguageTests.lists)'" : ""
    let outcome = Shell.run(command + " -l sv" + pack, input: Array(text.utf8))
    #expect(outcome.status == 0 && outcome.message == "")
    return outcome.text
  }

  @Test func theListsAreOnePage() {
    let lines = RunTimeLanguageTests.words.compactMap(Folder.text)
      .reduce(0) { $0 + $1.split(separator: "\n").count }
    #expect(lines > 40 && lines < 90)
  }

  @Test func anAbbreviationEndsNoSentence() {
    let text = RunTimeLanguageTests.article
    #expect(run("split-sentences", text).hasPrefix("Kungl. Majestätet kom inte.\nMinst"))
    #expect(run("split-sentences", text, withLists: false).hasPrefix("Kungl.\nMaj"))
  }

  @Test func aTitleIsNoPartOfAName() {
    let text = "Statsminister Anna Holm kom. Statsminister Holm gick.\n"
    #expect(
      run("fold-names --list", text) == "1\tAnna Holm\tAnna Holm\n1\tAnna Holm\tHolm\n")
  }

  @Test func whoSaysWhatIsMarked() {
    let found = run("tag-quotes --json", RunTimeLanguageTests.article).split(separator: "\n")
    #expect(found.count == 3)
    for (row, (type, speaker)) in zip(
      found, [("direct", "Anna Holm"), ("indirect", "Anna Holm"), ("indirect", "polisen")])
    {
      #expect(row.contains("\"type\":\"\(type)\"") && row.contains("\"speaker\":\"\(speaker)\""))
    }
  }

  @Test func figuresHaveTheirEvents() {
    let rows = run("count-claims --tsv", RunTimeLanguageTests.article)
    #expect(rows.contains("killed") && rows.contains("wounded"))
    let without = run("count-claims --tsv", RunTimeLanguageTests.article, withLists: false)
    #expect(!without.contains("killed"))
  }

  @Test func aPhraseOfAPageIsNoText() {
    let text = """
      Borgmästaren sade att bron är stängd sedan i måndags och att ingen vet när den öppnas igen, \
      trots att man arbetar varje dag.

      Prova Älvbladet gratis

      Polisen uppger att ingen har skadats och att vägen till Kersk är öppen för alla som bor på den \
      andra sidan av älven.

      """
    #expect(!run("strip-boilerplate", text).contains("Älvbladet"))
    #expect(run("strip-boilerplate", text, withLists: false).contains("Älvbladet"))
  }

  @Test func aBadListIsSaidWithFileAndLine() {
    let folder = Folder.temporary()
    defer { Folder.remove(folder) }
    let made = Shell.run("mkdir -p '\(folder)/sv'")
    #expect(made.status == 0)
    Folder.write(Array("sade\tst past\nsa\tst\tpast\n".utf8), to: folder + "/sv/cues.txt")
    for filter in Place.filters {
      let outcome = Shell.run("\(filter) --pack '\(folder)'")
      #expect(outcome.status == 2)
      #expect(
        outcome.message.hasPrefix("\(filter): \(folder)/sv/cues.txt:2: more than one tab\n"))
    }
  }
}
