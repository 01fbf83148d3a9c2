/// Pronouns that a hyphen joins to the verb before them: French "dit-il", "a-t-elle", Portuguese
/// "disse-lhe".
enum Enclitic {
  /// Where the pronoun behind a hyphen begins; nil where none stands there.  O(1).
  static func find(
    _ pronouns: [[UInt8]], _ bytes: UnsafeBufferPointer<UInt8>, _ from: Int, _ limit: Int
  ) -> Int? {
    var at = from
    // A letter that only parts two vowels, with a hyphen of its own: "a-t-il".
    if at + 1 < limit, bytes[at + 1] == UInt8(ascii: "-") { at += 2 }
    for pronoun in pronouns where stands(pronoun, bytes, at, limit) { return at }
    return nil
  }

  private static func stands(
    _ pronoun: [UInt8], _ bytes: UnsafeBufferPointer<UInt8>, _ at: Int, _ limit: Int
  ) -> Bool {
    let end = at + pronoun.count
    guard end <= limit, bytes[at..<end].elementsEqual(pronoun) else { return false }
    return end == limit
      || bytes[end] != UInt8(ascii: "-") && Letter.at(bytes, end, limit).length == 0
  }
}

/// Hiragana and the other scripts without spaces: where they meet, a Japanese word ends.
enum KanaScript {
  case hiragana, other

  /// The script of the letter at `at`.
  static func of(_ bytes: UnsafeBufferPointer<UInt8>, _ at: Int, _ limit: Int) -> KanaScript {
    guard bytes[at] == 0xE3, at + 2 < limit else { return .other }
    return bytes[at + 1] == 0x81 || bytes[at + 1] == 0x82 && bytes[at + 2] < 0xA0
      ? .hiragana : .other
  }
}
