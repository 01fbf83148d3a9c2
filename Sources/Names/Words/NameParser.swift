import CopydeskCore

/// Takes names apart into words.
final class NameParser {
  let table: WordTable
  let lists: NameLists
  let romaniser = Romaniser()

  /// Words of a name at the most; what follows does not count.
  static let mostWords = 12

  /// A word as it stood in the name.
  private struct Raw {
    var letters: Range<Int>
    var isCapital: Bool
    /// Whether a hyphen follows.
    var isBound: Bool
  }

  private var buffer: [UInt8] = []
  private var raws: [Raw] = []
  private var kinds: [WordKinds] = []

  init(_ lists: NameLists) {
    self.lists = lists
    table = WordTable(lists)
  }

  /// Takes a name apart. Linear in its length.
  func parse(_ bytes: [UInt8], _ range: Range<Int>, into name: inout ParsedName) {
    name.removeAll()
    buffer.removeAll(keepingCapacity: true)
    raws.removeAll(keepingCapacity: true)
    if range.contains(where: { bytes[$0] >= 0x80 }) {
      name.isMixed = isMixed(bytes, range)
      let ascii = romaniser.ascii(bytes, range)
      read(ascii, ascii.indices, &name)
    } else {
      read(bytes, range, &name)
    }
    keep(into: &name)
  }

  private func isMixed(_ bytes: [UInt8], _ range: Range<Int>) -> Bool {
    bytes[range].split(separator: 0x20).contains { Scripts(of: Array($0)).isMixed }
  }

  // MARK: Words as they stand

  private func read(_ ascii: [UInt8], _ range: Range<Int>, _ name: inout ParsedName) {
    if let comma = inversion(ascii, range) {
      split(ascii, comma + 1..<range.upperBound)
      split(ascii, range.lowerBound..<comma)
    } else {
      split(ascii, range)
    }
    name.rawCount = raws.count
    name.isDoubleBarrelled =
      raws.count > 2 && raws[raws.count - 2].isBound && raws.suffix(2).allSatisfy(\.isCapital)
    name.isAcronym = isAcronym(ascii, range)
  }

  /// Where the comma stands in a family name written first, as in Putin, Vladimir.
  private func inversion(_ ascii: [UInt8], _ range: Range<Int>) -> Int? {
    var comma: Int?
    var spaces = 0
    for i in range {
      if ascii[i] == 0x2C {
        if comma != nil || spaces > NameParser.wordsBeforeComma { return nil }
        comma = i
      } else if comma == nil, ascii[i] == 0x20 {
        spaces += 1
      }
    }
    guard let comma, !hasForm(ascii, comma + 1..<range.upperBound) else { return nil }
    return comma
  }

  /// Spaces in a family name that is written first; a longer part is no family name.
  private static let wordsBeforeComma = 2

  /// Whether a legal form follows: Arya Co., Ltd. is no person.
  private func hasForm(_ ascii: [UInt8], _ range: Range<Int>) -> Bool {
    let part = ascii[range].filter { $0 != 0x2E }
    return part.split(separator: 0x20).contains { word in
      let lower = word.map(ASCII.lower)
      return lists.kinds(lower, lower.indices).contains(.form)
    }
  }

  private func split(_ ascii: [UInt8], _ range: Range<Int>) {
    var start = buffer.count
    var isCapital = false
    for i in range {
      let byte = ascii[i]
      if ASCII.isLetter(byte) || ASCII.isDigit(byte) {
        if buffer.count == start { isCapital = !ASCII.isLower(byte) }
        buffer.append(ASCII.lower(byte))
      } else if byte == 0x27 || byte == 0x60 || byte == 0x2E && !NameParser.parts(ascii, i, range) {
        continue
      } else if buffer.count > start {
        raws.append(Raw(letters: start..<buffer.count, isCapital: isCapital, isBound: byte == 0x2D))
        start = buffer.count
      }
    }
    if buffer.count > start {
      raws.append(Raw(letters: start..<buffer.count, isCapital: isCapital, isBound: false))
    }
  }

  /// Whether a full stop parts two words, as in J.Smith, and not letters, as in U.S.
  private static func parts(_ ascii: [UInt8], _ at: Int, _ range: Range<Int>) -> Bool {
    guard at + 2 < range.upperBound else { return false }
    return ASCII.isUpper(ascii[at + 1]) && ASCII.isLower(ascii[at + 2])
  }

  private func isAcronym(_ ascii: [UInt8], _ range: Range<Int>) -> Bool {
    var capitals = 0
    for i in range {
      if ASCII.isUpper(ascii[i]) { capitals += 1 } else if ascii[i] != 0x2E { return false }
    }
    return capitals >= 2 && capitals <= 6
  }

  // MARK: Words that count

  private func keep(into name: inout ParsedName) {
    var numbers: [Int32] = []
    kinds.removeAll(keepingCapacity: true)
    for raw in raws.prefix(NameParser.mostWords * 2) {
      let number = table.number(of: buffer, raw.letters)
      numbers.append(number)
      kinds.append(table.words[Int(number)].kinds)
    }
    for (index, number) in numbers.enumerated() {
      let first = buffer[raws[index].letters.lowerBound]
      if raws[index].isCapital { name.capitals.append(first) }
      if !isParticle(index) { name.initials.append(first) }
      if !kinds[index].isDisjoint(with: [.generic, .form]) { name.hasGeneric = true }
      _ = number
    }
    var index = afterTitles()
    while index < numbers.count, name.words.count < NameParser.mostWords {
      if let (number, next) = servant(at: index, numbers) {
        name.words.append(number)
        index = next
      } else {
        if !isParticle(index) { name.words.append(numbers[index]) }
        index += 1
      }
    }
    if name.words.isEmpty { name.words = Array(numbers.prefix(NameParser.mostWords)) }
    for number in name.words { name.letters += table.arena[table.words[Int(number)].letters] }
  }

  /// The first word after titles of address; a title alone is a name.
  private func afterTitles() -> Int {
    var index = 0
    while index + 1 < kinds.count {
      if kinds[index].contains(.title) {
        index += 1
      } else if index + 2 < kinds.count, kinds[index + 1].contains(.title), isModifier(index) {
        index += 2
      } else {
        break
      }
    }
    return index
  }

  private static let modifiers = Lexicon(
    Array("prime\nvice\ndeputy\nforeign\nformer\nex\nacting\ninterim\nchief\n".utf8))

  private func isModifier(_ index: Int) -> Bool {
    NameParser.modifiers.contains(buffer, raws[index].letters)
  }

  private static let alwaysArticles = Lexicon(Array("al\nel\nul\n".utf8))

  /// Whether the word is an article or a link that spellings of one name keep or leave out.
  private func isParticle(_ index: Int) -> Bool {
    if raws.count == 1 { return false }
    if kinds[index].contains(.article) {
      return !raws[index].isCapital || raws[index].isBound && index + 1 < raws.count
        || NameParser.alwaysArticles.contains(buffer, raws[index].letters)
    }
    guard kinds[index].contains(.link) else { return false }
    if !raws[index].isCapital { return true }
    // Ben and one letter are names of their own where they come first with a capital.
    return raws[index].letters.count > 1 && (index > 0 || kinds[index].isDisjoint(with: .given))
  }

  /// Abd al-Rahman, Abdul Rahman and Abdurrahman as one word: abd and whose servant.
  private func servant(at index: Int, _ numbers: [Int32]) -> (Int32, Int)? {
    let word = raws[index].letters
    guard word.count >= 3, buffer[word.lowerBound] == 0x61, buffer[word.lowerBound + 1] == 0x62,
      buffer[word.lowerBound + 2] == 0x64
    else { return nil }
    var next = index + 1
    if isServantAlone(word) {
      while next + 1 < raws.count, kinds[next].contains(.article) { next += 1 }
      guard next < raws.count else { return nil }
      return (servant(of: raws[next].letters), next + 1)
    }
    var start = word.lowerBound + 3
    while start < word.upperBound, Sounds.isVowel(buffer[start]) { start += 1 }
    guard start > word.lowerBound + 3, start + 3 <= word.upperBound else { return nil }
    let doubled = buffer[start] == buffer[start + 1]
    let article = buffer[start] == 0x6C && !(doubled && Sounds.isVowel(buffer[start + 2]))
    if (doubled || article) && start + 4 <= word.upperBound { start += 1 }
    return (servant(of: start..<word.upperBound), next)
  }

  private func servant(of letters: Range<Int>) -> Int32 {
    let word = Array("abd".utf8) + buffer[letters]
    return table.number(of: word, word.indices)
  }

  private static let servants = Lexicon(
    Array("abd\nabdi\nabdal\nabdel\nabdol\nabdul\nabdar\nabder\nabdur\nabdus\nabdes\nabdou\n".utf8))

  private func isServantAlone(_ word: Range<Int>) -> Bool {
    NameParser.servants.contains(buffer, word)
  }
}
