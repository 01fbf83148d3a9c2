/// Reads objects of JSON Lines and finds the member that holds the text.
struct JSONLines {
  private let textMembers: [String]
  /// The names that are looked for, `id` and `lang` the last.
  private let names: [[UInt8]]

  init(textMembers: [String]) {
    self.textMembers = textMembers
    names = (textMembers + ["id", "lang"]).map { Array($0.utf8) }
  }

  /// The document of one line; `number` names it where it has no `id`.
  func document(
    _ line: [UInt8], number: Int, _ languages: LanguageFinder
  ) throws(JSONError) -> Document {
    var members = [JSONScanner.Member?](repeating: nil, count: names.count)
    var fault: JSONError?
    let brace = line.withUnsafeBufferPointer { bytes in
      var scanner = JSONScanner(bytes)
      do throws(JSONError) {
        return try scanner.members { member in
          // The last of equal names counts.
          if let index = index(of: member.key, in: bytes) { members[index] = member }
        }
      } catch {
        fault = error
        return 0
      }
    }
    if let fault { throw fault }
    return try document(line, members, objectEnd: brace, number: number, languages)
  }

  /// The number of the name that a key is, however it is written.
  private func index(of key: Range<Int>, in bytes: UnsafeBufferPointer<UInt8>) -> Int? {
    let raw = bytes[key.lowerBound + 1..<key.upperBound - 1]
    guard raw.contains(UInt8(ascii: "\\")) else {
      return names.firstIndex { $0.count == raw.count && raw.elementsEqual($0) }
    }
    return names.firstIndex(of: JSONText.decode(bytes, key))
  }

  private func document(
    _ line: [UInt8], _ members: [JSONScanner.Member?], objectEnd: Int, number: Int,
    _ languages: LanguageFinder
  ) throws(JSONError) -> Document {
    let found = members.dropLast(2).firstIndex { $0 != nil }
    guard let found, let member = members[found] else {
      throw JSONError(reason: "no member '\(textMembers.joined(separator: "' or '"))'")
    }
    guard line[member.value.lowerBound] == UInt8(ascii: "\"") else {
      throw JSONError(reason: "'\(textMembers[found])' is no string")
    }
    let raw = line.withUnsafeBufferPointer { JSONText.decode($0, member.value) }
    // Not brought into NFC: who has the object counts the offsets in its own text.
    var text = Decoder.clean(raw, normalises: false)
    let ended = text.last == 0x0A
    if !ended, !text.isEmpty { text.append(0x0A) }
    let id = members[names.count - 2].map { line[$0.value] }
    let lang = members[names.count - 1].map { JSONLines.name(line[$0.value]) }
    let record = JSONRecord(
      line: line, member: textMembers[found], key: member.key, value: member.value,
      objectEnd: objectEnd, identifier: id.map(Array.init), endedInLineFeed: ended)
    return Document(
      name: id.map(JSONLines.name) ?? String(number), bytes: text, record: record,
      language: languages.language(of: text, isFirst: true, said: lang))
  }

  /// What a value of `id` is called: a string by its text, all else as it stands.
  private static func name(_ value: ArraySlice<UInt8>) -> String {
    guard value.first == UInt8(ascii: "\"") else { return String(decoding: value, as: UTF8.self) }
    let text = value.withUnsafeBufferPointer { JSONText.decode($0, 0..<$0.count) }
    return String(decoding: text, as: UTF8.self)
  }
}
