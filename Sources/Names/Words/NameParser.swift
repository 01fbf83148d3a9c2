import CopydeskCore

/// Takes names apart into words.
final class NameParser {
  let table: WordTable
  let lists: NameLists
  let romaniser = Romaniser()

  /// Words of a name at the most; what follows does not count.
  static let mostWords = WordRow.most

  /// A word as it stood in the name.
  private struct Raw {
    let letters: Range<Int>
    let isCapital: Bool
    /// Whether a hyphen follows.
    let isBound: Bool
    /// Whether it is several letters with a full stop behind each.
    var isInitials = false
    var number: Int32 = -1
    var kinds: WordKinds = []
  }

  /// The letters of the name's words, of which the first `used` count.
  private var buffer: [UInt8] = []
  private var used = 0
  private var raws: [Raw] = []

  init(_ lists: NameLists) {
    self.lists = lists
    table = WordTable(lists)
  }

  /// Takes a name apart. Linear in its length.
  func parse(_ bytes: [UInt8], _ range: Range<Int>, into name: inout ParsedName) {
    name.removeAll()
    used = 0
    raws.removeAll(keepingCapacity: true)
    if isPlain(bytes, range) {
      read(bytes, range, &name)
    } else {
      name.isMixed = isMixed(bytes, range)
      name.script = NameScript.of(Array(bytes[range]))
      if name.script != .latin { name.form = ScriptForm(bytes, range) }
      if name.script == .cyrillic { readChinese(bytes, range, &name) }
      let ascii = romaniser.ascii(bytes, Abjad.withoutRegion(bytes, range))
      read(ascii, ascii.indices, &name)
    }
    keep(into: &name)
    if name.script != .latin { settleAsItStands(bytes, range, &name) }
  }

  /// Looks up a name of another script as it stands.
  private func settleAsItStands(_ bytes: [UInt8], _ range: Range<Int>, _ name: inout ParsedName) {
    let lower = Casing.lower(bytes, range)
    let country = lists.country(lower, lower.indices)
    if country != 0 { name.country = country }
    let settled = lists.settled(lower, lower.indices)
    if settled != 0 { name.settled = settled }
  }

  private func isPlain(_ bytes: [UInt8], _ range: Range<Int>) -> Bool {
    bytes.withUnsafeBytes { ASCII.prefix(UnsafeRawBufferPointer(rebasing: $0[range]), from: 0) }
      == range.count
  }

  /// Reads the words as Chinese in Cyrillic, if all of them are.
  private func readChinese(_ bytes: [UInt8], _ range: Range<Int>, _ name: inout ParsedName) {
    for word in bytes[range].split(whereSeparator: { $0 == 0x20 || $0 == 0x2D }) {
      guard let pinyin = Palladius.pinyin(Array(word)) else {
        name.chinese.removeAll(keepingCapacity: true)
        name.isSurelyChinese = false
        return
      }
      if Palladius.isSure(Array(word)) { name.isSurelyChinese = true }
      name.chinese += pinyin
    }
  }

  private func isMixed(_ bytes: [UInt8], _ range: Range<Int>) -> Bool {
    bytes[range].split(separator: 0x20).contains { Scripts(of: Array($0)).isMixed }
  }

  // MARK: Words as they stand

  private func read(_ ascii: [UInt8], _ range: Range<Int>, _ name: inout ParsedName) {
    if split(ascii, range), let comma = inversion(ascii, range) {
      used = 0
      raws.removeAll(keepingCapacity: true)
      _ = split(ascii, comma + 1..<range.upperBound)
      _ = split(ascii, range.lowerBound..<comma)
    }
    name.rawCount = raws.count
    name.isDoubleBarrelled =
      raws.count > 2 && raws[raws.count - 2].isBound && raws[raws.count - 2].isCapital
      && raws[raws.count - 1].isCapital
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

  /// Appends the words of the range and says whether a comma stands in it.
  private func split(_ ascii: [UInt8], _ range: Range<Int>) -> Bool {
    if buffer.count < used + range.count {
      buffer += [UInt8](repeating: 0, count: used + range.count - buffer.count)
    }
    return buffer.withUnsafeMutableBufferPointer { buffer in
      ascii.withUnsafeBufferPointer { split($0, range, into: buffer) }
    }
  }

  private func split(
    _ ascii: UnsafeBufferPointer<UInt8>, _ range: Range<Int>,
    into buffer: UnsafeMutableBufferPointer<UInt8>
  ) -> Bool {
    var start = used
    var end = used
    var isCapital = false
    var hasComma = false
    var stops = 0
    func raw(isBound: Bool) -> Raw {
      let count = end - start
      defer { stops = 0 }
      return Raw(
        letters: start..<end, isCapital: isCapital, isBound: isBound,
        isInitials: count > 1 && count <= stops + 1)
    }
    for i in range {
      let byte = ascii[i]
      if ASCII.isLetter(byte) || ASCII.isDigit(byte) {
        if end == start { isCapital = !ASCII.isLower(byte) }
        // Digits have the bit that makes letters small.
        buffer[end] = byte | 0x20
        end &+= 1
      } else if byte == 0x20 {
        if end > start {
          raws.append(raw(isBound: false))
          start = end
        }
      } else if byte == 0x27 || byte == 0x60 || byte == 0x2E && !NameParser.parts(ascii, i, range) {
        if byte == 0x2E { stops &+= 1 }
        continue
      } else {
        if byte == 0x2C { hasComma = true }
        if end > start {
          raws.append(raw(isBound: byte == 0x2D))
          start = end
        }
      }
    }
    if end > start { raws.append(raw(isBound: false)) }
    used = end
    return hasComma
  }

  /// Whether a full stop parts two words, as in J.Smith, and not letters, as in U.S.
  private static func parts(
    _ ascii: UnsafeBufferPointer<UInt8>, _ at: Int, _ range: Range<Int>
  ) -> Bool {
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
    if raws.count > FirstLetters.most { raws.removeSubrange(FirstLetters.most...) }
    for index in raws.indices {
      var raw = raws[index]
      (raw.number, raw.kinds) = table.find(buffer, raw.letters)
      raws[index] = raw
      let first = buffer[raw.letters.lowerBound]
      if raw.isCapital { name.capitals.append(first) }
      if !isParticle(index) { name.initials.append(first) }
      if !raw.kinds.isDisjoint(with: [.generic, .form]) { name.hasGeneric = true }
    }
    var index = afterTitles()
    while index < raws.count, name.words.count < NameParser.mostWords {
      if let (number, next) = servant(at: index) {
        name.words.append(number)
        name.letters += table.arena[table.words[Int(number)].letters]
        index = next
      } else {
        if !isParticle(index) { keep(raws[index], &name) }
        index += 1
      }
    }
    if name.words.isEmpty {
      for raw in raws.prefix(NameParser.mostWords) { keep(raw, &name) }
    }
    settle(&name)
  }

  private func keep(_ raw: Raw, _ name: inout ParsedName) {
    if raw.isInitials { name.initialRows |= 1 << UInt16(name.words.count) }
    name.words.append(raw.number)
    buffer.withUnsafeBufferPointer {
      name.letters.append(contentsOf: UnsafeBufferPointer(rebasing: $0[raw.letters]))
    }
  }

  /// Looks up which country or well-known name it is.
  private func settle(_ name: inout ParsedName) {
    guard let first = name.words.first, table.kinds[Int(first)].contains(.beginning),
      lists.mayBeListed(name.letters)
    else { return }
    name.country = lists.country(name.letters, name.letters.indices)
    name.settled = lists.settled(name.letters, name.letters.indices)
  }

  /// A word as a name of its own.
  func name(of word: Int32) -> ParsedName {
    var name = ParsedName()
    name.words.append(word)
    name.letters = Array(table.arena[table.words[Int(word)].letters])
    settle(&name)
    return name
  }

  /// The first word after titles of address; a title alone is a name.
  private func afterTitles() -> Int {
    var index = 0
    while index + 1 < raws.count {
      if raws[index].kinds.contains(.title) {
        // Sultan bin Abdulaziz is called Sultan: no name begins with whose son it is.
        if raws[index + 1].kinds.contains(.patronymic) { break }
        index += 1
      } else if index + 2 < raws.count, raws[index + 1].kinds.contains(.title),
        raws[index].kinds.contains(.modifier)
      {
        index += 2
      } else {
        break
      }
    }
    return index
  }

  /// Whether the word is an article or a link that spellings of one name keep or leave out.
  private func isParticle(_ index: Int) -> Bool {
    if raws.count == 1 || raws[index].isInitials { return false }
    if raws[index].kinds.contains(.article) {
      return !raws[index].isCapital || raws[index].isBound && index + 1 < raws.count
        || raws[index].kinds.contains(.alwaysArticle)
    }
    if raws[index].kinds.contains(.settlement) { return true }
    guard raws[index].kinds.contains(.link) else { return false }
    if !raws[index].isCapital { return true }
    // Ben and one letter are names of their own where they come first with a capital.
    return raws[index].letters.count > 1
      && (index > 0 || raws[index].kinds.isDisjoint(with: .given))
  }

  /// Abd al-Rahman, Abdul Rahman and Abdurrahman as one word: abd and whose servant.
  private func servant(at index: Int) -> (Int32, Int)? {
    let word = raws[index].letters
    guard word.count >= 3, buffer[word.lowerBound] == 0x61, buffer[word.lowerBound + 1] == 0x62,
      buffer[word.lowerBound + 2] == 0x64
    else { return nil }
    var next = index + 1
    if raws[index].kinds.contains(.servant) {
      while next + 1 < raws.count, raws[next].kinds.contains(.article) { next += 1 }
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
}
