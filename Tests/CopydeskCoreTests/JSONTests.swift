import Testing
import Workbench

@testable import CopydeskCore

/// JSON Lines in and out, and the writer of values.
@Suite struct JSONTests {
  /// The document of a line.
  private func document(of line: [UInt8]) throws -> Document {
    try JSONLines(textMembers: ["text"]).document(
      line, number: 1, LanguageFinder(nil, isAsked: false))
  }

  /// What becomes of a line when a filter writes `new` for its text, with more members.
  private func rewritten(_ line: String, new: String, members: String = "") throws -> String {
    let document = try self.document(of: Array(line.utf8))
    var out = OutputWriter()
    try out.open(document)
    try out.write(Array(new.utf8))
    try out.close(document, members: Array(members.utf8))
    return text(out.bytes)
  }

  @Test(arguments: [
    (#"{"text":"old"}"#, #"{"text":"new"}"#),
    (#"{"id":7,"text":"old","n":1.50e+3}"#, #"{"id":7,"text":"new","n":1.50e+3}"#),
    (#" { "text" : "old" , "a" : [ 1,2 , {} ] } "#, #" { "text" : "new" , "a" : [ 1,2 , {} ] } "#),
    (
      #"{"b":"\u00e9\/\n","text":"a\"b\\","c":{"text":"inner"}}"#,
      #"{"b":"\u00e9\/\n","text":"new","c":{"text":"inner"}}"#
    ),
    (
      #"{"x":12345678901234567890123,"n":-1e400,"text":""}"#,
      #"{"x":12345678901234567890123,"n":-1e400,"text":"new"}"#
    ),
    (#"{"te\u0078t":"old","b":"\ud800"}"#, #"{"te\u0078t":"new","b":"\ud800"}"#),
    (#"{"é":"“","text":"old","z":null}"#, #"{"é":"“","text":"new","z":null}"#),
    (#"{"a":"text","text":"old"}"#, #"{"a":"text","text":"new"}"#),
  ])
  func membersThatAreNotTheTextStayByteForByte(line: String, wanted: String) throws {
    #expect(try rewritten(line, new: "new") == wanted + "\n")
  }

  @Test func bytesThatAreNoUTF8StayInOtherMembersAndAreMendedInTheText() throws {
    let line =
      Array(#"{"a":""#.utf8) + [0xE9, 0xFF] + Array(#"","text":"b"#.utf8) + [0xE9]
      + Array(#""}"#.utf8)
    let document = try self.document(of: line)
    #expect(text(document.bytes) == "b\u{FFFD}\n")
    var out = OutputWriter()
    try out.open(document)
    try out.write(document.bytes)
    try out.close(document)
    let wanted = Array(#"{"a":""#.utf8) + [0xE9, 0xFF] + Array("\",\"text\":\"b\u{FFFD}\"}\n".utf8)
    #expect(out.bytes == wanted)
  }

  @Test(arguments: [
    (#"a\ud83db"#, "a\u{FFFD}b"), (#"\ud83d\ude00"#, "😀"), (#"\ude00\ud83d"#, "\u{FFFD}\u{FFFD}"),
    (#"\/\b\f\n\t\"\\"#, "/\u{8}\u{C}\n\t\"\\"),
  ])
  func escapesStandForTheirCharacters(source: String, wanted: String) throws {
    let line = Array((#"{"text":""# + source + #""}"#).utf8)
    let document = try self.document(of: line)
    #expect(text(document.bytes) == wanted + "\n")
  }

  @Test func aValueOfAnyDepthIsPassedOver() throws {
    let deep =
      String(repeating: "[{\"a\":", count: 100_000) + "0" + String(repeating: "}]", count: 100_000)
    let line = "{\"x\":" + deep + ",\"text\":\"b\"}"
    #expect(
      text(try document(of: Array(line.utf8)).bytes) == "b\n")
  }

  @Test func moreMembersGoBeforeTheClosingBrace() throws {
    let line = #"{"text":"old","z":{"y":1} }"#
    let made = try rewritten(line, new: "new", members: #""quotes":[1]"#)
    #expect(made == #"{"text":"new","z":{"y":1} ,"quotes":[1]}"# + "\n")
  }

  @Test(arguments: [
    ("[1]", "not a JSON object"), ("7", "not a JSON object"), (#""text""#, "not a JSON object"),
    ("null", "not a JSON object"), (#"{"text":7}"#, "'text' is no string"),
    (#"{"text":null}"#, "'text' is no string"), (#"{"text":["a"]}"#, "'text' is no string"),
    (#"{"Text":"a"}"#, "no member 'text'"), ("{}", "no member 'text'"),
  ])
  func aLineThatIsNoDocumentIsSaid(line: String, reason: String) throws {
    let found = try documents(Array((line + "\n").utf8), lines: ["text"])
    #expect(found.map(\.name) == ["fault"])
    #expect(text(found[0].bytes) == "line 1: " + reason)
  }

  @Test(arguments: [
    #"{"text":"a"#, #"{"text":"a"}}"#, #"{"text":"a"} {"text":"b"}"#, #"{"text":"\x"}"#,
    "{'text':'a'}",
    #"{"text":"a",}"#, "{\"text\":\"a\u{1}\"}", #"{"text":"\u12"}"#, "text",
    #"{"n":01,"text":""}"#, #"{"n":.5,"text":""}"#, #"{"n":1.,"text":""}"#, #"{"n":+1,"text":""}"#,
    #"{"n":truth,"text":""}"#, #"{"n":[1,],"text":""}"#, #"{"n":{"a"},"text":""}"#,
    #"{"text":"a" "b"}"#,
  ])
  func aLineThatIsNoJSONIsSaidAndTheOthersAreDone(line: String) throws {
    let source = line + "\n\n" + #"{"text":"good"}"# + "\n"
    let found = try documents(Array(source.utf8), lines: ["text"])
    try #require(found.count == 2)
    #expect(found[0].name == "fault")
    #expect(text(found[0].bytes).hasPrefix("line 1: not valid JSON ("))
    #expect(found[1].name == "3")
    #expect(text(found[1].bytes) == "good\n")
  }

  @Test func theFirstMemberThatIsThereIsTheText() throws {
    let source = #"{"html":"<p>a","text":"b"}"# + "\n" + #"{"html":"<p>c"}"# + "\n"
    let found = try documents(Array(source.utf8), lines: ["text", "html"])
    #expect(found.map { text($0.bytes) } == ["b\n", "<p>c\n"])
  }

  @Test(arguments: [
    (#"{"id":"a","text":""}"#, "a", #""a""#), (#"{"id":7,"text":""}"#, "7", "7"),
    (#"{"text":""}"#, "1", #""1""#), (#"{"text":"","id":"\u00e9"}"#, "é", #""\u00e9""#),
    (#"{"text":"","id":{"a":1}}"#, #"{"a":1}"#, #"{"a":1}"#),
  ])
  func theIdentifierIsTheObjectsOwnToTheLetter(line: String, name: String, json: String) throws {
    let document = try self.document(of: Array(line.utf8))
    #expect(document.name == name)
    #expect(text(document.identifier) == json)
  }

  @Test func theTextOfALineKeepsItsCodePointsSoThatOffsetsFit() throws {
    let found = try documents(Array(#"{"text":"e\u0301\r\nb"}"#.utf8), lines: ["text"])
    #expect(found.map(\.bytes) == [Array("e\u{301}\nb\n".utf8)])
  }

  @Test(arguments: UInt64(0)..<100) func aStringThatWasWrittenIsReadAsItWas(seed: UInt64) throws {
    var chance = Chance(seed: seed)
    let pieces = [
      "a", "\"", "\\", "/", "\n", "\r", "\t", "\u{0}", "\u{1F}", "\u{8}", "\u{C}", "é", "😀",
      "\u{2028}", "\u{7F}",
    ]
    let string = chance.text(of: pieces, upTo: 50)
    var json = JSONWriter()
    json.beginObject()
    json.key("a")
    json.beginArray()
    json.string(string)
    json.number(Int.min)
    json.bool(true)
    json.null()
    json.endArray()
    json.key("b")
    json.number(0.1)
    json.endObject()
    let read = try JSONValue(parsing: json.bytes)
    #expect(read["a"] == .array([.string(string), .integer(Int.min), .bool(true), .null]))
    #expect(read["b"]?.number == 0.1)
  }

  @Test(arguments: [
    (1.0, "1"), (0.5, "0.5"), (-3.0, "-3"), (1e300, "1e+300"), (.infinity, "null"), (.nan, "null"),
  ])
  func aNumberIsWrittenAsJSONHasIt(value: Double, wanted: String) throws {
    var json = JSONWriter()
    json.number(value)
    #expect(text(json.bytes) == wanted)
    _ = try JSONValue(parsing: json.bytes)
  }

  @Test func deepNestingIsAnErrorAndNoTrap() {
    let deep = [UInt8](repeating: 0x5B, count: 1_000_000)
    #expect(throws: JSONError.self) { try JSONValue(parsing: deep) }
  }
}
