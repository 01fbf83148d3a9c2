/// In which documents something stands: exact for few, "many" beyond.
struct DocumentSet {
  private(set) var numbers: [Int32] = []
  private(set) var isMany = false
  /// A bit for each number by its low part: most sets have no bit in common, and no number.
  private var bits: UInt64 = 0

  /// A name in more documents than this belongs to no particular one, and its list need not grow.
  private static let most = 64

  mutating func insert(_ number: Int32) {
    if isMany || numbers.last == number { return }
    if numbers.count == DocumentSet.most {
      isMany = true
      return
    }
    // Documents come in order, so that the numbers stay sorted.
    numbers.append(number)
    bits |= DocumentSet.bit(number)
  }

  private static func bit(_ number: Int32) -> UInt64 { 1 << UInt64(number & 63) }

  mutating func formUnion(_ other: DocumentSet) {
    if numbers.isEmpty {
      self = other
      return
    }
    var merged: [Int32] = []
    var i = 0
    var j = 0
    while i < numbers.count || j < other.numbers.count {
      if j == other.numbers.count || i < numbers.count && numbers[i] < other.numbers[j] {
        merged.append(numbers[i])
        i += 1
      } else {
        if i < numbers.count, numbers[i] == other.numbers[j] { i += 1 }
        merged.append(other.numbers[j])
        j += 1
      }
    }
    isMany = isMany || other.isMany || merged.count > DocumentSet.most
    numbers = Array(merged.prefix(DocumentSet.most))
    bits = numbers.reduce(0) { $0 | DocumentSet.bit($1) }
  }

  /// Whether a document is in both.
  func intersects(_ other: DocumentSet) -> Bool {
    if isMany && other.isMany { return true }
    if bits & other.bits == 0 { return false }
    var i = 0
    var j = 0
    while i < numbers.count, j < other.numbers.count {
      if numbers[i] == other.numbers[j] { return true }
      if numbers[i] < other.numbers[j] { i += 1 } else { j += 1 }
    }
    return false
  }

  /// Whether all documents of the other are in this.
  func contains(_ other: DocumentSet) -> Bool {
    if isMany { return true }
    if other.isMany { return false }
    let own = Set(numbers)
    return other.numbers.allSatisfy { own.contains($0) }
  }
}
