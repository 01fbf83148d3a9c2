import CopydeskCore

/// The words that the rules ask for, with their traits, in one table by the hash of their bytes.
struct SplitterWords: Sendable {
  /// Longer words are in no list; reading stops there, so that time stays linear.
  static let longestWord = 48

  private var keys: [UInt64]
  private var traits: [WordTraits]
  private var count = 0
  /// Whether a word is an opener.
  private(set) var hasOpeners = false
  private var openerInitials = ByteSet()
  /// What the language does with its marks.
  var language: SentenceTraits = []

  init() {
    keys = [UInt64](repeating: 0, count: 4096)
    traits = [WordTraits](repeating: [], count: 4096)
  }

  /// Adds traits to a word. O(1).
  mutating func insert(_ word: some Sequence<UInt8>, _ new: WordTraits) {
    if count &* 2 >= keys.count { grow() }
    var hash = FNV1a()
    for byte in word { hash.mix(byte) }
    let slot = slot(of: hash.value)
    if keys[slot] == 0 {
      keys[slot] = hash.value
      count &+= 1
    }
    traits[slot].formUnion(new)
    if new.contains(.opener), let first = word.first(where: { _ in true }) {
      hasOpeners = true
      openerInitials.insert(first.isLower ? first & ~0x20 : first)
    }
  }

  /// Calls the body with the table, which must not outlive the call.
  func withTable<R>(_ body: (SplitterWordTable) -> R) -> R {
    keys.withUnsafeBufferPointer { keys in
      traits.withUnsafeBufferPointer {
        body(
          SplitterWordTable(
            keys: keys, traits: $0, openerInitials: openerInitials, language: language))
      }
    }
  }

  /// The slot of the hash, or the free one where it would be.
  private func slot(of hash: UInt64) -> Int {
    keys.withUnsafeBufferPointer { SplitterWordTable.slot(of: hash, in: $0) }
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
