/// The subjects of furniture phrases, in the order of their bits; the names that the lists
/// `furniture` use.
enum Subject: UInt8, CaseIterable {
  case share, follow, newsletter, comment, related, popular, legal, account, cookie, advert, photo
  case video, byline, time, tags, author, tool, contact, react, notice, app, donate, source, product
  case post

  var bit: UInt32 { 1 << UInt32(rawValue) }
}

/// The function words and furniture phrases of all languages in one table, so that no language has
/// to be known. Words are looked up by the hash of their lower case form; phrases by chained hashes.
struct Vocabulary {
  /// What a word, or the words up to one, are.
  struct Entry {
    let value: Int32
    /// A longer phrase begins so.
    var isPrefix: Bool { value & 1 != 0 }
    var isFunctionWord: Bool { value & 2 != 0 }
    /// The whole is a phrase of that subject.
    var subject: Subject? {
      value & 4 != 0 ? Subject(rawValue: UInt8(truncatingIfNeeded: value >> 3)) : nil
    }
  }

  private var table = HashTable(minimumCapacity: 12000)

  /// Takes the lists' bytes.
  init(
    functionWords: [UnsafeBufferPointer<UInt8>], furniture: [UnsafeBufferPointer<UInt8>]
  ) {
    for list in functionWords {
      for line in ListLines(list) {
        var scanner = WordScanner(list, line.key)
        while let word = scanner.next() { merge(word.hash, 2) }
      }
    }
    let subjects = HashTable.numbering(Subject.allCases.map { "\($0)" })
    for list in furniture {
      for line in ListLines(list) {
        guard let subject = subjects[HashTable.hash(list, line.value)] else { continue }
        insert(WordScanner(list, line.key), subject)
      }
    }
  }

  private mutating func insert(_ words: WordScanner, _ subject: Int32) {
    var words = words
    guard var hash = words.next()?.hash else { return }
    while let word = words.next() {
      merge(hash, 1)
      hash = HashTable.join(hash, word.hash)
    }
    let old = table[hash] ?? 0
    if old & 4 == 0 { table.insert(hash, old | 4 | subject << 3) }
  }

  private mutating func merge(_ hash: UInt64, _ bits: Int32) {
    table.insert(hash, (table[hash] ?? 0) | bits)
  }

  @inline(__always)
  subscript(_ hash: UInt64) -> Entry? { table[hash].map(Entry.init(value:)) }
}
