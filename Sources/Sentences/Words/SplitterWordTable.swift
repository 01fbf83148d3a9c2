import CopydeskCore

extension FNV1a {
  /// Goes on with a code point as UTF-8.
  mutating func mix(scalar: UInt32) {
    guard let scalar = Unicode.Scalar(scalar) else { return }
    for unit in UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter { mix(unit) }
  }
}

/// The table of a vocabulary, as the rules ask it: a view that must not outlive the call that it
/// was made for.
struct SplitterWordTable {
  let keys: UnsafeBufferPointer<UInt64>
  let traits: UnsafeBufferPointer<WordTraits>
  /// The capitals of ASCII that openers start with.
  let openerInitials: ByteSet
  /// What the language does with its marks.
  let language: SentenceTraits

  /// The traits of the word as it stands and, where it has a capital, of the word in small
  /// letters. O(length).
  func traits(of bytes: UnsafeBufferPointer<UInt8>, _ word: Range<Int>) -> WordTraits {
    var (exact, folded) = (FNV1a(), FNV1a())
    guard !word.isEmpty, word.count <= SplitterWords.longestWord else { return [] }
    mix(bytes, word, &exact, &folded)
    return traits(exact, folded)
  }

  /// The traits of a word that is letters of ASCII, small but perhaps the first. O(length).
  @inline(__always)
  func traits(ofPlain bytes: UnsafeBufferPointer<UInt8>, _ word: Range<Int>) -> WordTraits {
    var hash = FNV1a()
    let first = bytes[word.lowerBound]
    hash.mix(first | 0x20)
    var index = word.lowerBound &+ 1
    while index < word.upperBound {
      hash.mix(bytes[index])
      index &+= 1
    }
    let found = traits[Self.slot(of: hash.value, in: keys)]
    if first.isLower { return found }
    return found.union(traits(ofCapitalised: bytes, word))
  }

  private func traits(
    ofCapitalised bytes: UnsafeBufferPointer<UInt8>, _ word: Range<Int>
  ) -> WordTraits {
    var hash = FNV1a()
    for index in word { hash.mix(bytes[index]) }
    return traits[Self.slot(of: hash.value, in: keys)]
  }

  /// The traits of two words with a stop between them, such as `z.B` for `z. B`. O(length).
  func traits(of bytes: UnsafeBufferPointer<UInt8>, _ first: Range<Int>, _ second: Range<Int>)
    -> WordTraits
  {
    var (exact, folded) = (FNV1a(), FNV1a())
    guard !first.isEmpty, !second.isEmpty, first.count &+ second.count < SplitterWords.longestWord
    else {
      return []
    }
    mix(bytes, first, &exact, &folded)
    exact.mix(Byte.stop)
    folded.mix(Byte.stop)
    mix(bytes, second, &exact, &folded)
    return traits(exact, folded)
  }

  private func traits(_ exact: FNV1a, _ folded: FNV1a) -> WordTraits {
    let found = traits[Self.slot(of: exact.value, in: keys)]
    return exact.value == folded.value
      ? found : found.union(traits[Self.slot(of: folded.value, in: keys)])
  }

  /// Goes on with the hashes of a word as it stands and in small letters.
  @inline(__always)
  private func mix(
    _ bytes: UnsafeBufferPointer<UInt8>, _ word: Range<Int>, _ exact: inout FNV1a,
    _ folded: inout FNV1a
  ) {
    var index = word.lowerBound
    while index < word.upperBound {
      let byte = bytes[index]
      if byte < 0x80 {
        exact.mix(byte)
        folded.mix(byte.isUpper ? byte | 0x20 : byte)
        index &+= 1
      } else {
        let (scalar, length) = CodePoint.decode(bytes, at: index)
        for offset in index..<index &+ length { exact.mix(bytes[offset]) }
        folded.mix(scalar: CodePoint.lower(scalar))
        index &+= length
      }
    }
  }

  /// The slot of the hash, or the free one where it would be.
  @inline(__always)
  static func slot(of hash: UInt64, in keys: UnsafeBufferPointer<UInt64>) -> Int {
    let mask = keys.count &- 1
    var slot = Int(truncatingIfNeeded: hash ^ (hash >> 32)) & mask
    while keys[slot] != 0, keys[slot] != hash { slot = (slot &+ 1) & mask }
    return slot
  }
}
