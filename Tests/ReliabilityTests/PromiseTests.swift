import Testing
import Workbench

/// What the filters promise of any text: nothing is lost, and what comes out goes in again.
@Suite struct PromiseTests {
  /// Pieces of which texts are made that are hard to read.
  private static let pieces = [
    "He said. ", "“We saw it,” said Dr. J. Brelo Jr. of the U.N. ", "\"It sank", "\" ", "”", "‘",
    "’", "\n",
    "\n\n", " ", "\t", "\u{A0}", "\u{2028}", "<b>", "</quote>", "&amp;", "&", "<", ">",
    "==> a <==\n",
    "At least 12 people were killed. ", "Mr. al-Durani and Ahmad Dourani, 34, ", "...", "?!",
    "3.5 ", "é", "中。",
    "الق", "\u{200B}", "\0", "\u{1}", "(", ")", "- ", "said ", "according to police, ", "\r",
  ]

  /// A text for a seed: pieces, and for every second seed some bytes changed at random.
  private static func text(_ seed: UInt64) -> [UInt8] {
    var chance = Chance(seed: seed)
    var bytes = chance.text(of: pieces, upTo: 200)
    if seed % 2 == 1 {
      for index in bytes.indices where Int.random(in: 0..<40, using: &chance) == 0 {
        bytes[index] = UInt8.random(in: 0...255, using: &chance)
      }
    }
    if bytes.first ?? 0 >= 0xFE { bytes[0] = 0x41 }
    return bytes
  }

  /// The text without its white space.
  private func words(_ bytes: [UInt8]) -> String {
    // Texts that differ in their normalisation form alone compare as equal.
    String(
      String(decoding: bytes, as: UTF8.self).unicodeScalars.filter { !$0.properties.isWhitespace })
  }

  @Test(arguments: UInt64(0)..<40) func splitSentencesLosesNothing(seed: UInt64) {
    let input = PromiseTests.text(seed)
    let outcome = Shell.run("split-sentences --encoding UTF-8", input: input)
    #expect(outcome.status == 0)
    let (made, wanted) = (words(outcome.out), words(input))
    #expect(made == wanted)
  }

  @Test(arguments: UInt64(0)..<20) func foldedTextGoesInAgainUnchanged(seed: UInt64) {
    let once = Shell.run("fold-names", input: PromiseTests.text(seed))
    let twice = Shell.run("fold-names", input: once.out)
    #expect(twice.text == once.text)
  }

  @Test(arguments: ["strip-boilerplate", "split-sentences", "fold-names"])
  func whatCameOutOfTheSamplesGoesInAgainUnchanged(filter: String) {
    let once = Shell.run("strip-boilerplate * | \(filter)", in: Place.root + "/Tests/Samples")
    let twice = Shell.run(filter, input: once.out)
    #expect(!once.out.isEmpty)
    #expect(twice.text == once.text)
  }

  @Test(arguments: UInt64(0)..<40) func tagQuotesWithoutItsTagsIsItsInput(seed: UInt64) {
    let folder = Folder.temporary()
    defer { Folder.remove(folder) }
    // Clean text: what split-sentences puts out has been through the door.
    Folder.write(PromiseTests.text(seed), to: folder + "/raw")
    let outcome = Shell.run("split-sentences raw >clean; tag-quotes clean", in: folder)
    let tags = #"s/<\/?(quote|source|cue)[^>]*>//g; s/&lt;/</g; s/&gt;/>/g; s/&amp;/\&/g"#
    let plain = Shell.run("sed -zE '\(tags)'", input: outcome.out)
    #expect(plain.out == Folder.bytes(of: folder + "/clean"))
  }

  @Test(arguments: UInt64(0)..<20, Place.textFilters)
  func everyOutputIsValid(seed: UInt64, filter: String) {
    let outcome = Shell.run(filter, input: PromiseTests.text(seed))
    #expect(String(validating: outcome.out, as: UTF8.self) != nil)
    #expect(outcome.status == 0, "\(outcome.message)")
  }

  @Test(.enabled(if: Place.shared != nil, "no ../shared beside the package"))
  func nothingIsLostInTheSharedArticles() throws {
    let shared = try #require(Place.shared)
    let plain = #"sed 's/\\[nt]//g' | tr -d ' \t\n'"#
    let articles = Folder.names(in: shared + "/data/sentences").filter { $0.hasSuffix(".jsonl") }
    #expect(!articles.isEmpty)
    for path in articles.map({ "\(shared)/data/sentences/\($0)" }) {
      let command = "cmp <(split-sentences --jsonl \(path) | \(plain)) <(cat \(path) | \(plain))"
      let outcome = Shell.run(command)
      #expect(outcome.status == 0, "\(path): \(outcome.text)\(outcome.message)")
    }
    for name in Folder.names(in: shared + "/seeds") {
      let path = "\(shared)/seeds/\(name)"
      #expect(
        words(Shell.run("split-sentences \(path)").out) == words(Folder.bytes(of: path) ?? []))
    }
  }
}
