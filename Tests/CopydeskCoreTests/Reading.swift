import Testing
import Workbench

@testable import CopydeskCore

/// What the decoder makes of the bytes, which come in pieces of that length.
func decoded(_ bytes: [UInt8], _ encoding: String? = nil, pieces: Int = .max) -> [UInt8] {
  var decoder = Decoder(encoding: encoding)
  var text: [UInt8] = []
  var start = 0
  while start < bytes.count {
    let end = start + min(pieces, bytes.count - start)
    bytes[start..<end].withUnsafeBytes { decoder.feed($0, last: false, into: &text) }
    start = end
  }
  decoder.feed(UnsafeRawBufferPointer(start: nil, count: 0), last: true, into: &text)
  return text
}

/// The documents of a file with these bytes, the pieces of each put together.
func documents(
  _ bytes: [UInt8], name: String = "file", grain: Grain = .document, lines: [String]? = nil
) throws -> [(name: String, bytes: [UInt8])] {
  let folder = Folder.temporary()
  defer { Folder.remove(folder) }
  Folder.write(bytes, to: folder + "/file")
  let descriptor = try Descriptor.open(Array((folder + "/file").utf8CString))
  defer { try? descriptor.close() }
  var reader = DocumentReader(
    InputReader(descriptor, Decoder(encoding: nil, normalises: lines == nil)), name: name,
    grain: grain, lines: lines.map { JSONLines(textMembers: $0) }, streamed: false,
    languages: LanguageFinder(nil, isAsked: false))
  var found: [(name: String, bytes: [UInt8])] = []
  while true {
    switch try reader.next(flush: {}) {
    case .document(let piece):
      #expect(piece.isFirst || !found.isEmpty)
      if piece.isFirst { found.append((piece.name, [])) }
      found[found.count - 1].bytes += piece.bytes
    case .fault(let reason): found.append(("fault", Array(reason.utf8)))
    case .end: return found
    }
  }
}

/// The stream that holds the documents.
func stream(_ documents: [(name: String, bytes: [UInt8])]) throws -> [UInt8] {
  var out = OutputWriter()
  for (name, bytes) in documents {
    let document = Document(name: name, bytes: bytes, hasHeader: true)
    try out.open(document)
    try out.write(bytes)
    try out.close(document)
  }
  return out.bytes
}

/// The bytes as text, for comparing: a difference of texts can be read.
func text(_ bytes: some Sequence<UInt8>) -> String {
  String(decoding: Array(bytes), as: UTF8.self)
}
