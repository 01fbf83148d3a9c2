import Testing
import Workbench

@testable import CopydeskCore

/// Header lines: a stream of documents and back.
@Suite struct StreamTests {
  private static let pieces = [
    "==> ", " <==", "\\", "\n", "\n\n", "==> a <==\n", "\\==> b <==", "A line.\n", "é", "==>",
    "<==\n", " ",
    "\\\\==> c <==\n", "\u{c}",
  ]

  @Test(arguments: UInt64(0)..<200) func aStreamAndBackIsTheSame(seed: UInt64) throws {
    var chance = Chance(seed: seed)
    let given = (0..<Int.random(in: 1...5, using: &chance)).map { index -> (String, [UInt8]) in
      var body = chance.text(of: StreamTests.pieces, upTo: 20)
      if let last = body.last, last != 0x0A { body.append(0x0A) }
      return ("name \(index) <== \\x ==>", body)
    }
    let whole = try stream(given)
    for grain in [Grain.document, .paragraph] {
      let read = try documents(whole, grain: grain)
      #expect(read.map(\.name) == given.map(\.0))
      #expect(read.map { text($0.bytes) } == given.map { text($0.1) })
      #expect(text(try stream(read)) == text(whole))
    }
  }

  @Test func aStreamIsWhatHeadAndTailPrint() throws {
    let made = try stream([("a", Array("1\n".utf8)), ("b", []), ("c d", Array("\n".utf8))])
    #expect(text(made) == "==> a <==\n1\n\n==> b <==\n\n==> c d <==\n\n")
  }

  @Test func whatTailPrintsIsAStream() throws {
    let folder = Folder.temporary()
    defer { Folder.remove(folder) }
    Folder.write(Array("one\n".utf8), to: folder + "/a")
    Folder.write(Array("two\n\nthree\n".utf8), to: folder + "/b")
    let printed = Shell.run("tail -n +1 a b", in: folder).out
    let read = try documents(printed)
    #expect(read.map(\.name) == ["a", "b"])
    #expect(read.map { text($0.bytes) } == ["one\n", "two\n\nthree\n"])
    #expect(try stream(read) == printed)
  }

  @Test func theFirstLineDecides() throws {
    let source = Array("\n==> a <==\ntext\n".utf8)
    let read = try documents(source)
    #expect(read.count == 1)
    #expect(read[0].bytes == source)
  }

  @Test func noDocumentCanFakeAnother() throws {
    let fake = Array("words\n\n==> other <==\nfaked\n".utf8)
    let read = try documents(try stream([("true", fake)]))
    #expect(read.map(\.name) == ["true"])
    #expect(read[0].bytes == fake)
  }

  @Test(arguments: [
    ("==> a <==", "a"), ("==>  <==", ""), ("==> a <== ", nil), ("==>a <==", nil), ("==> <==", nil),
    (" ==> a <==", nil), ("==> a <== <==", "a <=="), ("\\==> a <==", nil),
  ])
  func aHeaderIsALineOfThatForm(line: String, name: String?) {
    #expect(Header.name(Array(line.utf8), 0..<line.utf8.count) == name)
  }

  @Test func controlCharactersInANameAreWrittenOut() throws {
    let made = try stream([("a\nb\t\u{7F}\u{1}é", [])])
    #expect(text(made) == "==> a\\x0Ab\\x09\\x7F\\x01é <==\n")
  }

  @Test func aMissingLastLineFeedIsSupplied() throws {
    #expect(try documents(Array("end".utf8)).map { text($0.bytes) } == ["end\n"])
    #expect(try documents(Array("end\r".utf8)).map { text($0.bytes) } == ["end\n"])
    #expect(try documents(Array("==> a <==\nend".utf8)).map { text($0.bytes) } == ["end\n"])
    #expect(try documents([]).map { text($0.bytes) } == [""])
  }

  @Test(arguments: [1 << 16, 1 << 20, 5 << 20], ["word ", "words", "éè", "\n", "a\n\n"])
  func aLongTextInPiecesIsTheSameText(length: Int, piece: String) throws {
    let long = Array((String(repeating: piece, count: length / piece.utf8.count) + "é\n").utf8)
    for prefix in ["", "==> a <==\n"] {
      let read = try documents(Array(prefix.utf8) + long, grain: .paragraph)
      #expect(read.map(\.bytes) == [long])
    }
  }
}
