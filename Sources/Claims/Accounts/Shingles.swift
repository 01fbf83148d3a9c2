/// The words of a document as overlapping runs of five, each a 32-bit hash, in the text's order.
///
/// Case, quotes, dashes, white space and the separators of thousands do not count, so that an
/// agency's text keeps its shingles through the house styles of its customers.
struct Shingles: Sendable {
  /// Words of a shingle. Shorter runs are shared by chance, longer ones are lost to small edits.
  static let length = 5

  private(set) var hashes: [UInt32] = []
  private(set) var words = 0
  private var window = [UInt64](repeating: 0, count: length)

  /// A document without words.
  init() {}

  /// The shingles of a part that was written earlier.
  init(hashes: [UInt32], words: Int) {
    self.hashes = hashes
    self.words = words
  }

  /// Adds the words of a stretch of the document.
  mutating func add(_ reading: borrowing Reading) {
    for index in reading.tokens.indices {
      let token = reading.tokens[index]
      guard token.kind == .word || token.kind == .number else { continue }
      add(Shingles.hash(reading.bytes, token.start, token.end))
    }
  }

  private mutating func add(_ word: UInt64) {
    window[words % Shingles.length] = word
    words += 1
    guard words >= Shingles.length else { return }
    var hash: UInt64 = 0
    for offset in 0..<Shingles.length {
      hash = hash.multipliedReportingOverflow(by: 0x9e37_79b9_7f4a_7c15).partialValue
      hash ^= window[(words + offset) % Shingles.length]
    }
    hash = (hash ^ (hash >> 32)).multipliedReportingOverflow(by: 0xd6e8_feb8_6659_fd93).partialValue
    hashes.append(UInt32(truncatingIfNeeded: hash >> 32))
  }

  /// A hash of the letters and digits of a word, lower-cased.
  static func hash(_ bytes: [UInt8], _ start: Int, _ end: Int) -> UInt64 {
    var hash: UInt64 = 0xcbf2_9ce4_8422_2325
    let isNumber = Bytes.isDigit(bytes[start])
    _ = Folding.forEach(bytes, start, end) { byte in
      if isNumber ? !Bytes.isDigit(byte) : byte == 0x27 || byte == 0x2e { return true }
      hash = (hash ^ UInt64(byte)) &* 0x0000_0100_0000_01b3
      return true
    }
    return hash
  }

  /// The least hashes of all windows of four shingles, with their places.
  ///
  /// Two texts that share eight words in a row share such a fingerprint (winnowing, Schleimer,
  /// Wilkerson and Aiken 2003), so an index of these alone loses no common block.
  func fingerprints(_ body: (UInt32) -> Void) {
    let size = Overlap.leastBlock - Shingles.length + 1
    guard hashes.count >= size else {
      for hash in hashes { body(hash) }
      return
    }
    var last = -1
    for start in 0...(hashes.count - size) {
      var least = start
      for index in start + 1..<start + size where hashes[index] <= hashes[least] { least = index }
      if least != last { body(hashes[least]) }
      last = least
    }
  }
}
