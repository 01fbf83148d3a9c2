import CopydeskCore

/// Looks up the words of attribute values.
final class ClassVocabulary {
  /// What a class attribute's value says, and a hash of the value without its digits.
  typealias Class = (words: ClassWords, signature: UInt64)

  private let table = HashTable(minimumCapacity: 1024)
  /// What was found in the values of class attributes met last: pages repeat them without end.
  private let met = UnsafeMutablePointer<(whole: UInt64, found: Class)>.allocate(
    capacity: ClassVocabulary.places)
  private static let places = 1 << 10

  /// Values longer than this are no names but data.
  private static let longestValue = 400

  /// Reads lines of a word, a tab and the name of its bit.
  init(_ list: UnsafeBufferPointer<UInt8>) {
    met.initialize(repeating: (0, ([], 0)), count: ClassVocabulary.places)
    let bits = HashTable.numbering(ClassWords.names)
    for line in ListLines(list) {
      guard let bit = bits[HashTable.hash(list, line.value)] else { continue }
      table.insert(HashTable.hash(list, line.key), bit)
    }
  }

  deinit { met.deallocate() }

  /// What the value of a class attribute says. Expected constant time for values met before.
  func readClass(_ bytes: UnsafeBufferPointer<UInt8>, _ value: Range<Int>) -> Class {
    guard !value.isEmpty else { return ([], 0) }
    let whole = ClassVocabulary.hash(bytes, value)
    let place = Int(truncatingIfNeeded: whole >> 32) & (ClassVocabulary.places - 1)
    if met[place].whole != whole {
      met[place] = (whole, (words(bytes, value), ClassVocabulary.signature(bytes, value)))
    }
    return met[place].found
  }

  /// A hash of all but digits, which number elements that are alike.
  private static func signature(
    _ bytes: UnsafeBufferPointer<UInt8>, _ value: Range<Int>
  ) -> UInt64 {
    var hash: UInt64 = 0
    for index in value where !ASCII.isDigit(bytes[index]) {
      hash = HashTable.step(hash, bytes[index])
    }
    return HashTable.finish(hash, length: 1) | 1
  }

  /// A hash of all bytes, never 0.
  private static func hash(_ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) -> UInt64 {
    var hash = UInt64(truncatingIfNeeded: range.count)
    var at = range.lowerBound
    while at < range.upperBound {
      let rest = range.upperBound &- at
      let word = bytes.eightBytes(at: at)
      let bits = UInt64(truncatingIfNeeded: rest &* 8)
      hash = WordHash.step(hash, rest < 8 ? word & ((1 &<< bits) &- 1) : word)
      at &+= 8
    }
    return WordHash.finish(hash) | 1
  }

  /// What the words of an attribute's value say: words end at anything but letters and where a
  /// lower case letter meets an upper case one.
  func words(_ bytes: UnsafeBufferPointer<UInt8>, _ value: Range<Int>) -> ClassWords {
    guard value.count <= ClassVocabulary.longestValue else { return [] }
    var found: UInt64 = 0
    var hash: UInt64 = 0
    var length = 0
    var previousIsLower = false
    for index in value {
      let byte = bytes[index]
      let isLower = byte &- 0x61 < 26
      let isUpper = byte &- 0x41 < 26
      if length > 0, !(isLower || isUpper) || isUpper && previousIsLower {
        found |= bit(hash, length)
        hash = 0
        length = 0
      }
      if isLower || isUpper {
        hash = HashTable.step(hash, byte | 0x20)
        length &+= 1
      }
      previousIsLower = isLower
    }
    if length > 0 { found |= bit(hash, length) }
    return ClassWords(rawValue: found)
  }

  @inline(__always)
  private func bit(_ hash: UInt64, _ length: Int) -> UInt64 {
    guard length > 1, let bit = table[HashTable.finish(hash, length: length)] else { return 0 }
    return 1 << UInt64(bit)
  }
}
