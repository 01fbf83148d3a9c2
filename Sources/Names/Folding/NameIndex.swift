/// All names found, each surface form kept once.
struct NameIndex {
  /// One surface form.
  struct Name {
    /// A range of `bytes`.
    let text: Range<Int>
    var count: Int = 0
    var documents = DocumentSet()
    /// Whether it was met after a person's title.
    var isPerson = false
    /// Words of the vocabulary, by number.
    let words: [Int32]
    /// Whether it is one word that is met in lower case too.
    var isCommon = false
    /// Whether it is one of the commonest words.
    var isWord = false
    /// Whether it is one word that would be no name but for its capital.
    var isDoubtful = false
    /// How often the definite article stood before it.
    var afterThe = 0
    /// How often in or near stood before it.
    var afterIn = 0
  }

  private(set) var bytes: [UInt8] = []
  var names: [Name] = []
  private var numbers: [[UInt8]: Int] = [:]

  /// The number of a surface form.
  mutating func number(of surface: [UInt8], words: [Int32]) -> Int {
    if let number = numbers[surface] { return number }
    let start = bytes.count
    bytes += surface
    numbers[surface] = names.count
    names.append(Name(text: start..<bytes.count, words: words))
    return names.count - 1
  }

  /// The number of a surface form met before.
  func find(_ surface: [UInt8]) -> Int? { numbers[surface] }

  func text(_ number: Int) -> ArraySlice<UInt8> { bytes[names[number].text] }

  /// Whether a word of a name is "of".
  func holdsOf(_ number: Int) -> Bool {
    var start = names[number].text.lowerBound
    let limit = names[number].text.upperBound
    while start + 2 <= limit {
      var end = start
      while end < limit, bytes[end] != 0x20 { end += 1 }
      if end - start == 2, bytes[start] == 0x6F, bytes[start + 1] == 0x66 { return true }
      start = end + 1
    }
    return false
  }
}
