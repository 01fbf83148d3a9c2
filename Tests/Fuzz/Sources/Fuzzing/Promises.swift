@testable import CopydeskCore

/// Tries a filter with options that the input's first byte chooses, on the rest of it, as one text
/// and as a stream of documents; every output must be valid UTF-8.
public func fuzz<F: Filter>(
  _ filter: F.Type, options: [[String]] = [[]],
  promise: @escaping (_ options: [String], _ input: [UInt8], _ output: [UInt8]) -> Void = {
    _, _, _ in
  }
) {
  guard let pack = LanguagePack.named("en") else { return }
  fuzz { bytes in
    let chosen = options[Int(bytes.first ?? 0) % options.count]
    let text = clean(Array(bytes.dropFirst()))
    do {
      var tried = try F(try Arguments(chosen, of: F.tool), pack)
      var out = OutputWriter()
      let document = Document(name: "fuzz", bytes: text)
      try tried.take(document, into: &out)
      try tried.finish(into: &out)
      expect(String(validating: out.bytes, as: UTF8.self) != nil, "the output is no valid UTF-8")
      promise(chosen, document.bytes, out.bytes)
    } catch {}
  }
}

/// A text as it comes through the door: valid UTF-8, NFC, LF, with a line end.
public func clean(_ bytes: [UInt8]) -> [UInt8] {
  var text = Decoder.clean(bytes)
  if let last = text.last, last != 0x0A { text.append(0x0A) }
  return text
}

/// Traps where a promise is not kept, which is what libFuzzer looks for.
public func expect(_ kept: Bool, _ what: String) {
  if !kept { fatalError(what) }
}

/// The text without its white space.
public func words(_ bytes: [UInt8]) -> [Unicode.Scalar] {
  String(decoding: bytes, as: UTF8.self).unicodeScalars.filter { !$0.properties.isWhitespace }
}

/// Tagged text without its tags and with its three escapes undone.
public func untagged(_ bytes: [UInt8]) -> [UInt8] {
  let names = ["quote", "source", "cue"].map { Array($0.utf8) }
  let escapes: [(name: [UInt8], byte: UInt8)] = [
    (Array("&amp;".utf8), 0x26), (Array("&lt;".utf8), 0x3C), (Array("&gt;".utf8), 0x3E),
  ]
  var plain: [UInt8] = []
  var rest = bytes[...]
  while let byte = rest.first {
    if byte == 0x3C, let end = rest.firstIndex(of: 0x3E) {
      let inside = rest[(rest.startIndex + 1)..<end].drop { $0 == 0x2F }
      expect(names.contains { inside.starts(with: $0) }, "a tag that is none of the three")
      rest = rest[(end + 1)...]
    } else if let escape = escapes.first(where: { rest.starts(with: $0.name) }) {
      plain.append(escape.byte)
      rest = rest.dropFirst(escape.name.count)
    } else {
      plain.append(byte)
      rest = rest.dropFirst()
    }
  }
  return plain
}

/// Every line is one JSON value.
public func expectJSONLines(_ bytes: [UInt8]) {
  for line in bytes.split(separator: 0x0A) {
    expect((try? JSONValue(parsing: Array(line))) != nil, "a line that is no JSON")
  }
}
