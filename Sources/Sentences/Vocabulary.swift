import CopydeskCore

/// The words that the rules ask for, with their traits, in one table by the hash of their bytes.
struct Vocabulary: Sendable {
  /// Longer words are in no list; reading stops there, so that time stays linear.
  static let longestWord = 48

  private var keys: [UInt64]
  private var traits: [WordTraits]
  private var count = 0
  /// Whether a word is an opener.
  private(set) var hasOpeners = false

  init() {
    keys = [UInt64](repeating: 0, count: 4096)
    traits = [WordTraits](repeating: [], count: 4096)
  }

  /// Adds traits to a word. O(1).
  mutating func insert(_ word: some Sequence<UInt8>, _ new: WordTraits) {
    if count &* 2 >= keys.count { grow() }
    var hash = Self.seed
    for byte in word { Self.mix(&hash, byte) }
    let slot = slot(of: hash)
    if keys[slot] == 0 {
      keys[slot] = hash
      count &+= 1
    }
    traits[slot].formUnion(new)
    if new.contains(.opener) { hasOpeners = true }
  }

  /// The traits of the word as it stands and, where it has a capital, of the word in small
  /// letters. O(length).
  func traits(of bytes: [UInt8], _ word: Range<Int>) -> WordTraits {
    var (exact, folded) = (Self.seed, Self.seed)
    guard !word.isEmpty, word.count <= Self.longestWord else { return [] }
    mix(bytes, word, &exact, &folded)
    return traits(exact, folded)
  }

  /// The traits of a word that is small letters of ASCII alone. O(length).
  @inline(__always)
  func traits(ofSmall bytes: [UInt8], _ word: Range<Int>) -> WordTraits {
    var hash = Self.seed
    for index in word { Self.mix(&hash, bytes[index]) }
    return traits[slot(of: hash)]
  }

  /// The traits of two words with a stop between them, such as `z.B` for `z. B`. O(length).
  func traits(of bytes: [UInt8], _ first: Range<Int>, _ second: Range<Int>) -> WordTraits {
    var (exact, folded) = (Self.seed, Self.seed)
    guard !first.isEmpty, !second.isEmpty, first.count &+ second.count < Self.longestWord else {
      return []
    }
    mix(bytes, first, &exact, &folded)
    Self.mix(&exact, Byte.stop)
    Self.mix(&folded, Byte.stop)
    mix(bytes, second, &exact, &folded)
    return traits(exact, folded)
  }

  private func traits(_ exact: UInt64, _ folded: UInt64) -> WordTraits {
    let found = traits[slot(of: exact)]
    return exact == folded ? found : found.union(traits[slot(of: folded)])
  }

  /// Goes on with the hashes of a word as it stands and in small letters.
  @inline(__always)
  private func mix(
    _ bytes: [UInt8], _ word: Range<Int>, _ exact: inout UInt64, _ folded: inout UInt64
  ) {
    var index = word.lowerBound
    while index < word.upperBound {
      let byte = bytes[index]
      if byte < 0x80 {
        Self.mix(&exact, byte)
        Self.mix(&folded, byte.isUpper ? byte | 0x20 : byte)
        index &+= 1
      } else {
        let (scalar, length) = CodePoint.decode(bytes, at: index)
        for offset in index..<index &+ length { Self.mix(&exact, bytes[offset]) }
        Self.mix(&folded, scalar: CodePoint.lower(scalar))
        index &+= length
      }
    }
  }

  // FNV-1a, 64 bits: of the few thousand words of a pack no two have the same hash.
  private static let seed: UInt64 = 0xcbf2_9ce4_8422_2325

  @inline(__always) private static func mix(_ hash: inout UInt64, _ byte: UInt8) {
    hash = (hash ^ UInt64(byte)) &* 0x0000_0100_0000_01b3
  }

  @inline(__always) private static func mix(_ hash: inout UInt64, scalar: UInt32) {
    guard let scalar = Unicode.Scalar(scalar) else { return }
    for unit in UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter { mix(&hash, unit) }
  }

  /// The slot of the hash, or the free one where it would be.
  private func slot(of hash: UInt64) -> Int {
    let mask = keys.count &- 1
    var slot = Int(truncatingIfNeeded: hash ^ (hash >> 32)) & mask
    while keys[slot] != 0, keys[slot] != hash { slot = (slot &+ 1) & mask }
    return slot
  }

  private mutating func grow() {
    let old = (keys, traits)
    keys = [UInt64](repeating: 0, count: old.0.count * 2)
    traits = [WordTraits](repeating: [], count: keys.count)
    for (key, value) in zip(old.0, old.1) where key != 0 {
      let slot = slot(of: key)
      keys[slot] = key
      traits[slot] = value
    }
  }
}
