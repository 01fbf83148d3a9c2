import Testing
import Workbench

/// Streams and JSON Lines that are not what they should be: one clear line, the rest still done.
@Suite struct StreamTests {
  /// Filters whose output is text, document by document.
  private static let textual = Place.textFilters.filter { $0 != "count-claims" }

  /// A stream of two documents; the first holds lines that look like headers, as a stream has them.
  private static let faked = """
    ==> first <==
    At least 12 people drowned off Kersk, the coast guard said.

    \\==> second <==

    \\\\==> third <==

    ==> last <==
    Nobody was hurt, the mayor said.

    """

  @Test(arguments: textual) func noDocumentFakesAnother(_ filter: String) {
    let outcome = Shell.run(filter, input: Array(StreamTests.faked.utf8))
    let headers = outcome.text.split(separator: "\n").filter { $0.hasPrefix("==> ") }
    #expect(headers == ["==> first <==", "==> last <=="])
    #expect(outcome.message == "")
  }

  @Test(arguments: textual) func aFileThatHoldsAHeaderLineIsOneDocument(_ filter: String) {
    let folder = Folder.temporary()
    defer { Folder.remove(folder) }
    let text =
      "The log of Kersk begins here.\n==> other <==\nAt least 12 people drowned, it said.\n"
    Folder.write(Array(text.utf8), to: folder + "/a")
    Folder.write(Sample.bytes, to: folder + "/b")
    let outcome = Shell.run("\(filter) a b", in: folder)
    let headers = outcome.text.split(separator: "\n").filter { $0.hasPrefix("==> ") }
    #expect(headers == ["==> a <==", "==> b <=="])
  }

  @Test(arguments: Place.textFilters) func theSameStreamCountsTheSameDocumentsInEveryFilter(
    _ filter: String
  ) {
    let folder = Folder.temporary()
    defer { Folder.remove(folder) }
    Folder.write(Sample.bytes, to: folder + "/a")
    Folder.write(Sample.bytes, to: folder + "/b")
    let files = Shell.run("\(filter) a b", in: folder)
    let stream = Shell.run("tail -n +1 a b | \(filter)", in: folder)
    #expect(files.text == stream.text)
    #expect(!files.out.isEmpty)
  }

  @Test(
    arguments: Place.textFilters,
    [
      ("[1]", "not a JSON object"), ("{\"id\":1}", "no member 'text'"),
      ("{\"text\":7}", "'text' is no string"),
    ])
  func aBadLineIsSaidWithItsNumberAndTheOthersAreDone(filter: String, bad: (String, String)) {
    let good =
      "{\"id\":\"g\",\"text\":\"At least 12 people drowned off Kersk, the coast guard said.\"}"
    let alone = Shell.run("\(filter) --jsonl", input: Array((good + "\n").utf8))
    let outcome = Shell.run("\(filter) --jsonl", input: Array("\(good)\n\(bad.0)\n".utf8))
    #expect(outcome.message.hasPrefix("\(filter): standard input: line 2: \(bad.1)"))
    #expect(outcome.message.filter { $0 == "\n" }.count == 1)
    #expect(outcome.text == alone.text)
    #expect(!outcome.out.isEmpty)
    #expect(outcome.status == 1)
  }

  @Test(arguments: textual) func membersThatAFilterDoesNotKnowStayByteForByte(_ filter: String) {
    let source = #" {"n":1.50e3, "id" : {"a":[1, 2]} ,"text":"Nobody drowned.","ü":"\u00fc\/"} "#
    let outcome = Shell.run("\(filter) --jsonl", input: Array((source + "\n").utf8))
    #expect(outcome.text.hasPrefix(#" {"n":1.50e3, "id" : {"a":[1, 2]} ,"text":""#))
    #expect(outcome.text.contains(#","ü":"\u00fc\/""#))
    #expect(outcome.message == "")
  }

  @Test(arguments: Place.textFilters) func anEncodingThatTheInputHasIsRead(_ filter: String) {
    let text = "René Haddad said that at least 12 people drowned off Kersk in the café “Été”.\n"
    let folder = Folder.temporary()
    defer { Folder.remove(folder) }
    Folder.write(Array(text.utf8), to: folder + "/utf8")
    let plain = Shell.run("\(filter) <utf8", in: folder)
    for encoding in ["UTF-16LE", "UTF-16BE", "WINDOWS-1252", "GB18030"] {
      let command = "iconv -f UTF-8 -t \(encoding) utf8 | \(filter) --encoding \(encoding)"
      #expect(Shell.run(command, in: folder).text == plain.text, "\(encoding)")
    }
    let marked = "{ printf '\\377\\376'; iconv -f UTF-8 -t UTF-16LE utf8; } | \(filter)"
    #expect(Shell.run(marked, in: folder).text == plain.text)
  }

  @Test(arguments: Place.textFilters) func aNameWithALineFeedStaysOnItsLine(_ filter: String) {
    let outcome = Shell.run("\(filter) $'a\\nb' $'\\xff'")
    #expect(outcome.message.split(separator: "\n").count == 2)
    #expect(outcome.message.hasPrefix("\(filter): a\\x0Ab: No such file or directory\n"))
    #expect(outcome.status == 1)
  }
}
