import CopydeskCore

/// Reads the lists of a language into the arrays of a `Vocabulary`.
struct VocabularyBuilder: ~Copyable {
  var entries: [Entry] = [Entry()]
  var codes: [[UInt8]] = [[]]
  var phrases: [WordPhrase] = []
  var spellings: [[UInt8]] = [[]]
  var table = [Int32](repeating: 0, count: 1 << 13)
  /// The classes of what is counted that are no living beings.
  var things: Set<Int32> = []
  private var codeIndex: [[UInt8]: Int32] = [[]: 0]

  /// Reads one list: an entry a line, then a tab and its fields, parted by spaces.
  mutating func read(_ list: UnsafeBufferPointer<UInt8>, as kind: ListKind) {
    // Neighbours in a list have mostly the same fields.
    var last = list[..<0]
    var fields: [[UInt8]] = []
    var start = 0
    while start < list.count {
      let end = list[start...].firstIndex(of: 0x0a) ?? list.count
      let tab = list[start..<end].firstIndex(of: 0x09) ?? end
      let value = list[min(tab + 1, end)..<end]
      if !value.elementsEqual(last) {
        last = value
        fields = value.split(separator: 0x20).map { Array($0) }
      }
      if tab > start { take(list[start..<tab], fields, as: kind) }
      start = end + 1
    }
  }

  private mutating func take(
    _ word: Slice<UnsafeBufferPointer<UInt8>>, _ fields: [[UInt8]], as kind: ListKind
  ) {
    let isPhrase = word.contains(0x20)
    let index =
      isPhrase
      ? phrase(word.split(separator: 0x20).map { Array($0) }) : intern(Array(word))
    var entry = entries[Int(index)]
    kind.apply(fields, to: &entry, in: &self)
    entries[Int(index)] = entry
  }

  /// The index of a code, which is added where it is new.
  mutating func code(_ bytes: [UInt8]) -> Int32 {
    if let known = codeIndex[bytes] { return known }
    codes.append(bytes)
    codeIndex[bytes] = Int32(codes.count - 1)
    return Int32(codes.count - 1)
  }

  /// The entry of a word, which is added where it is new.
  mutating func intern(_ word: [UInt8]) -> Int32 {
    let folded = Folding.folded(word, 0..<word.count)
    var slot = Folding.hash(folded, 0, folded.count) & (table.count - 1)
    while table[slot] != 0 {
      if spellings[Int(table[slot])] == folded { return table[slot] }
      slot = (slot + 1) & (table.count - 1)
    }
    entries.append(Entry())
    spellings.append(folded)
    table[slot] = Int32(entries.count - 1)
    if entries.count * 2 > table.count { grow() }
    return Int32(entries.count - 1)
  }

  private mutating func grow() {
    table = [Int32](repeating: 0, count: table.count * 2)
    for index in 1..<entries.count where !isPhrase(index) && !spellings[index].isEmpty {
      var slot = Folding.hash(spellings[index], 0, spellings[index].count) & (table.count - 1)
      while table[slot] != 0 { slot = (slot + 1) & (table.count - 1) }
      table[slot] = Int32(index)
    }
  }

  private func isPhrase(_ index: Int) -> Bool { spellings[index].contains(0x20) }

  private mutating func phrase(_ words: [[UInt8]]) -> Int32 {
    let ids = words.map { intern($0) }
    var next = entries[Int(ids[0])].phrases
    while next >= 0 {
      if phrases[Int(next)].words == ids { return phrases[Int(next)].entry }
      next = phrases[Int(next)].next
    }
    entries.append(Entry())
    spellings.append(Array(words.joined(separator: [0x20])))
    let head = Int(ids[0])
    phrases.append(
      WordPhrase(
        words: ids, entry: Int32(entries.count - 1), next: entries[head].phrases))
    entries[head].phrases = Int32(phrases.count - 1)
    entries[head].senses.insert(.phraseStart)
    return Int32(entries.count - 1)
  }

  /// Adds the entry of numerals that no list has whole.
  mutating func addComposed() -> Int32 {
    entries.append(Entry())
    entries[entries.count - 1].senses = .cardinal
    spellings.append([])
    return Int32(entries.count - 1)
  }

  /// The spellings of what numerals in one word are made of.
  func numeralParts() -> [[UInt8]] {
    let parts: Senses = [.cardinal, .multiplier]
    return entries.indices.filter {
      !isPhrase($0)
        && (!entries[$0].senses.isDisjoint(with: parts) || entries[$0].ruleWords.contains(.bound))
    }.map { spellings[$0] }
  }

  /// Orders the phrases of each first word by length, the longest first.
  mutating func finish() {
    for index in entries.indices where entries[index].phrases >= 0 {
      var chain: [WordPhrase] = []
      var next = entries[index].phrases
      while next >= 0 {
        chain.append(phrases[Int(next)])
        next = phrases[Int(next)].next
      }
      chain.sort { $0.words.count > $1.words.count }
      var head: Int32 = -1
      for phrase in chain.reversed() {
        phrases.append(WordPhrase(words: phrase.words, entry: phrase.entry, next: head))
        head = Int32(phrases.count - 1)
      }
      entries[index].phrases = head
    }
  }
}

/// A phrase of several words: their entries, its own entry, and the next phrase of the first word.
struct WordPhrase {
  let words: [Int32]
  let entry: Int32
  let next: Int32
}
