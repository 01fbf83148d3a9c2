import CopydeskCore
import Testing

@testable import Claims

/// What count-claims writes with those options for those documents, each a file of its own.
private func output(_ options: [String], _ documents: [Document]) throws -> [UInt8] {
  let arguments = try Arguments(options, of: CountClaims.tool)
  var filter = try CountClaims(arguments, .pack(of: LanguagePack.fallback))
  var out = OutputWriter()
  for document in documents { try filter.take(document, into: &out) }
  try filter.finish(into: &out)
  return out.bytes
}

private func document(_ name: String, _ text: String) -> Document {
  Document(name: name, bytes: Array(text.utf8))
}

/// Documents with all that a part must carry: copies, borrowings, equal names, quotations, vague
/// numerals, denials, agencies, tags, statements, figures beyond all doubles, and nothing at all.
nonisolated(unsafe) private let collection: [Document] = {
  let lead =
    "BELVIK (AP) - At least 52 people were killed on Sunday when the northern bridge fell into the river, the mayor of Belvik said.\n"
  let rest =
    "Dozens of families fled, 17 houses were destroyed and six of the dead were children. The army denied that 40 soldiers had died.\n"
  return [
    document("a", lead + rest), document("b", lead + "Nobody knew why.\n"),
    document("a", lead + rest + "It rained for two days.\n"), document("empty", ""),
    document("c", "\"Retreating rebels destroyed the northern bridge,\" the governor said.\n"),
    document("d", "The minister said the northern bridge was destroyed by retreating rebels.\n"),
    document(
      "e",
      "<source n=\"1\">Red Crescent</source> <cue n=\"1\">said</cue> <quote n=\"1\" type=\"indirect\">48 people were killed</quote>.\n"
    ),
    document("f\n\"g\"", "Prices rose 3.5% to $1.2 million since March 2011; 40\u{a0}000 fled.\n"),
    document("huge", "The flood killed \(String(repeating: "9", count: 400)) people.\n"),
    document("cold", "It was minus \(String(repeating: "9", count: 400)) degrees.\n"),
  ]
}()

/// The documents dealt out to so many runs, in their order.
private func runs(_ count: Int) -> [[Document]] {
  (0..<count).map { run in
    let bounds = [run, run + 1].map { $0 * collection.count / count }
    return Array(collection[bounds[0]..<bounds[1]])
  }
}

@Test(arguments: [1, 2, 3, 10], [["--parts"], ["--figures", "--jsonl"], ["--json", "--parts"]])
func mergedRunsAreOneRun(count: Int, form: [String]) throws {
  for wanted in [[], ["--tsv"], ["--json"], ["--accounts"], ["--by=slot"], ["--min-accounts=2"]] {
    let files = try runs(count).enumerated().map { index, documents in
      Document(name: "run\(index)", bytes: try output(form, documents))
    }
    let merged = try output(["--merge"] + wanted, files)
    #expect(!merged.isEmpty)
    #expect(merged == (try output(wanted, collection)), "\(wanted)")
  }
}

@Test func formsOfPartsMix() throws {
  let forms = [["--parts"], ["--figures", "--jsonl"], ["--json", "--parts"]]
  let files = try zip(runs(3), forms).map { documents, form in
    Document(name: "run", bytes: try output(form, documents))
  }
  #expect(try output(["--merge"], files) == (try output([], collection)))
}

@Test func figuresStandBesideTheirPart() throws {
  let plain = try output(["--figures"], collection)
  let whole = try output(["--figures", "--jsonl"], collection)
  let lines = whole.split(separator: 0x0a).filter { !$0.starts(with: Array("{\"part\":".utf8)) }
  #expect(lines == plain.split(separator: 0x0a))
  #expect(whole.split(separator: 0x0a).count == lines.count + collection.count)
}

@Test(arguments: [
  ("{\"part\":9}", "line 1: a part of another form"),
  ("\n{\"id\":1,\"text\":\"x\"}", "line 2: not a part written by --parts or --figures --jsonl"),
  ("nonsense", "line 1: not a part written by --parts or --figures --jsonl"),
])
func whatIsNoPartIsRefused(text: String, fault: String) {
  #expect(PartReader(Array(text.utf8)).fault == fault)
}

@Test func figuresWithoutTheirPartAreRefused() throws {
  for form in [["--figures"], ["--json"]] {
    let reader = PartReader(try output(form, Array(collection.prefix(1))))
    #expect(reader.records.isEmpty)
    #expect(reader.fault == "line 1: the part of its document is not there; --parts writes it")
  }
}

@Test func whatIsGoodBesideABadLineIsTaken() throws {
  let good = try output(["--parts"], Array(collection.prefix(2)))
  let reader = PartReader(Array("{\"part\":9}\n".utf8) + good)
  #expect(reader.records.count == 2 && reader.fault != nil)
}

@Test func anIdentifierComesBackAsItWas() throws {
  for identifier in ["1.50", "[1,{\"a\":2}]", "\"a\\/b\"", "12345678901234567890", "null"] {
    var record = DocumentRecord(identifier: Array(identifier.utf8), name: [])
    record.agency = Array("AP".utf8)
    let back = try #require(PartReader(PartWriter.line(record)).records.first)
    #expect(back.identifier == record.identifier && back.agency == record.agency)
  }
}

@Test func aNumberBeyondAllDoublesIsNoTrap() throws {
  for (sign, bound) in [("", Double.infinity), ("minus ", -Double.infinity)] {
    let text = "The figure was \(sign)\(String(repeating: "9", count: 400)) degrees.\n"
    let part = try output(["--parts"], [document("a", text)])
    #expect(PartReader(part).records.first?.mentions.first?.low == bound)
  }
}
