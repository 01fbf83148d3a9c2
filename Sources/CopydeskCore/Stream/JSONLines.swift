import CJSON
import Glibc

/// Reads objects of JSON Lines and finds the member that holds the text.
final class JSONLines {
  private let reader: OpaquePointer
  private let textMembers: [String]

  /// Nil where there is no memory.
  init?(textMembers: [String]) {
    guard let reader = cjson_open() else { return nil }
    self.reader = reader
    self.textMembers = textMembers
  }

  deinit { cjson_close(reader) }

  /// The document of one line; `number` names it where it has no `id`.
  func document(
    _ line: [UInt8], number: Int, _ languages: LanguageFinder
  ) throws(JSONError) -> Document {
    let names = textMembers + ["id", "lang"]
    var members = [cjson_member](repeating: cjson_member(), count: names.count)
    var objectEnd = 0
    var hasMembers = false
    let pointers = names.map { strdup($0) }
    defer { for pointer in pointers { free(pointer) } }
    let fault = line.withUnsafeBufferPointer { text -> UnsafePointer<CChar>? in
      guard let base = text.baseAddress else { return nil }
      return pointers.map { UnsafePointer($0) }.withUnsafeBufferPointer { names in
        names.withMemoryRebound(to: UnsafePointer<CChar>.self) { names in
          guard let first = names.baseAddress else { return nil }
          return cjson_read(
            reader, base, text.count, first, names.count, &members, &objectEnd, &hasMembers)
        }
      }
    }
    if let fault { throw JSONError(reason: JSONLines.plain(String(cString: fault))) }
    return try document(line, members, objectEnd: objectEnd, number: number, languages)
  }

  private func document(
    _ line: [UInt8], _ members: [cjson_member], objectEnd: Int, number: Int,
    _ languages: LanguageFinder
  ) throws(JSONError) -> Document {
    let found = members.dropLast(2).firstIndex { $0.kind != CJSON_MISSING && $0.value_end > 0 }
    guard let found else {
      throw JSONError(reason: "no member '\(textMembers.joined(separator: "' or '"))'")
    }
    guard members[found].kind == CJSON_STRING else {
      throw JSONError(reason: "'\(textMembers[found])' is no string")
    }
    let raw = UnsafeBufferPointer(start: members[found].bytes, count: members[found].count)
    // Not brought into NFC: who has the object counts the offsets in its own text.
    var text = Decoder.clean(Array(raw), normalises: false)
    let ended = text.last == 0x0A
    if !ended, !text.isEmpty { text.append(0x0A) }
    let id = members[names: members.count - 2, line]
    let lang = members[names: members.count - 1, line]?.name
    let keyStart = members[found].key_start
    let record = JSONRecord(
      line: line, member: textMembers[found],
      key: keyStart..<keyStart + textMembers[found].utf8.count + 2,
      value: members[found].value_start..<members[found].value_end, objectEnd: objectEnd,
      identifier: id?.raw, endedInLineFeed: ended)
    return Document(
      name: id?.name ?? String(number), bytes: text, record: record,
      language: languages.language(of: text, isFirst: true, said: lang))
  }

  /// The parser's message as ours are: lower case, one clause, no full stop.
  private static func plain(_ message: String) -> String {
    if message.hasPrefix("not a ") { return message }
    let clause = message.prefix { $0 != ":" && $0 != "." && $0 != "\n" }
    return "not valid JSON (" + clause.lowercased() + ")"
  }
}

extension [cjson_member] {
  /// The member at the index as a name and as the JSON that stands in the line.
  fileprivate subscript(names index: Int, line: [UInt8]) -> (name: String, raw: [UInt8])? {
    let member = self[index]
    guard member.kind != CJSON_MISSING, member.value_end > 0 else { return nil }
    let raw = [UInt8](line[member.value_start..<member.value_end])
    guard member.kind == CJSON_STRING else { return (String(decoding: raw, as: UTF8.self), raw) }
    let bytes = UnsafeBufferPointer(start: member.bytes, count: member.count)
    return (String(decoding: bytes, as: UTF8.self), raw)
  }
}
