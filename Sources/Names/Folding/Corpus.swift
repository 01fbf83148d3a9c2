import CopydeskCore

/// What all documents together say: their runs, and later their names.
struct Corpus {
  private(set) var scanner: RunScanner
  let runs = RunIndex()
  let reader: RunReader
  private var document: Int32 = -1

  init(_ lists: TokenLists) {
    scanner = RunScanner(lists)
    reader = RunReader(lists: lists)
  }

  /// Reads a document, or the next piece of one.
  mutating func read(_ piece: Document) {
    if piece.isFirst { document += 1 }
    let number = document
    let index = runs
    scanner.scan(piece.bytes) { run, _ in index.add(run, document: number) }
  }

  /// The names of all that was read and of a table, folded.
  mutating func fold(_ table: FoldTable, _ matcher: Matcher) -> Folding {
    let parts = parts()
    var names = names(parts)
    let definitions = definitions(parts, names)
    addAbjadWords(to: &names, matcher)
    let told = Corpus.add(table, to: &names)
    var apart: Set<UInt64> = []
    for (a, b) in table.apart {
      if let a = names.find(a), let b = names.find(b) { apart.insert(Folding.key(a, b)) }
    }
    let folding = Folding(names, matcher, definitions: definitions, apart: apart)
    for group in told { folding.joinAsTold(group) }
    folding.run()
    return folding
  }

  /// The names of every run, in the order of the runs.
  mutating func parts() -> [[RunReader.Part]] {
    if reader.lists.capitalisesNouns { markFullNames(read()) }
    var parts = read()
    cutAtDefinitions(&parts)
    return parts
  }

  /// Marks the last words of full names: where all nouns have capitals, only they are names alone.
  private mutating func markFullNames(_ parts: [[RunReader.Part]]) {
    for run in parts.indices {
      for part in parts[run] where part.words.count > 1 {
        let numbers = words(run, part)
        let isPerson = part.isPerson || scanner.vocabulary.kinds(numbers[0]).contains(.given)
        guard isPerson, let last = numbers.last else { continue }
        scanner.vocabulary.entries[Int(last)].isOfFullName = true
      }
    }
  }

  private func read() -> [[RunReader.Part]] {
    runs.entries.map {
      reader.parts(
        runs.tokens[$0.tokens], isAtStart: $0.isAtStart, isHeading: $0.isHeading,
        scanner.vocabulary)
    }
  }

  /// All names with how often and where they stand.
  func names(_ parts: [[RunReader.Part]]) -> NameIndex {
    var names = NameIndex()
    for (number, entry) in runs.entries.enumerated() {
      for part in parts[number] {
        let words = Array(runs.tokens[entry.tokens][shifted(part.words, entry.tokens)])
        let name = names.number(of: surface(words), words: words)
        names.names[name].count += Int(entry.count)
        names.names[name].documents.formUnion(entry.documents)
        names.names[name].isCommon =
          words.count == 1 && scanner.vocabulary.lowerCount(words[0]) > 0
        names.names[name].isWord = words.count == 1 && isWord(words[0])
        if words.count == 1, !part.isPerson {
          names.names[name].isDoubtful = isDoubtful(words[0], in: entry)
        }
        if part.isPerson { names.names[name].isPerson = true }
        guard part.words.lowerBound == 0 else { continue }
        names.names[name].afterThe += Int(entry.afterThe)
        names.names[name].afterIn += Int(entry.afterIn)
      }
    }
    return names
  }

  /// Whether a word is one of the commonest, and no given name.
  private func isWord(_ number: Int32) -> Bool {
    let kinds = scanner.vocabulary.kinds(number)
    return kinds.contains(.common) && !kinds.contains(.given)
  }

  /// Whether a capital alone makes a word a name: a common word, or one that opens a sentence and is
  /// met nowhere else.
  private func isDoubtful(_ number: Int32, in run: RunIndex.Entry) -> Bool {
    let vocabulary = scanner.vocabulary
    let word = vocabulary.entries[Int(number)]
    guard word.kinds.isDisjoint(with: [.given, .country, .generic]) else { return false }
    let lower = vocabulary.lowerCount(number)
    let named = vocabulary.namedCount(number)
    if lower >= max(named, 1) || word.kinds.contains(.common) && (lower > 0 || named < 2) {
      return true
    }
    return run.isAtStart && word.count == 1 && run.tokens.count == 1
      && reader.lists.endings.endLikeAdjective(vocabulary.bytes, word.text)
  }

  private func shifted(_ words: Range<Int>, _ tokens: Range<Int>) -> Range<Int> {
    tokens.lowerBound + words.lowerBound..<tokens.lowerBound + words.upperBound
  }

  /// Words with a space between them.
  func surface(_ words: [Int32]) -> [UInt8] { Corpus.surface(words, scanner.vocabulary) }

  static func surface(_ words: [Int32], _ vocabulary: Vocabulary) -> [UInt8] {
    var text: [UInt8] = []
    for word in words {
      if !text.isEmpty { text.append(0x20) }
      text += vocabulary.bytes[vocabulary.entries[Int(word)].text]
    }
    return text
  }

  /// Adds the names of tables: they stand in no document.
  static func add(_ table: FoldTable, to names: inout NameIndex) -> [[Int]] {
    TableGroups(table).groups.map { group in
      group.map { form in
        let number = names.number(of: form.text, words: [])
        names.names[number].count += form.count
        return number
      }
    }
  }

  func words(_ run: Int, _ part: RunReader.Part) -> [Int32] {
    let tokens = runs.entries[run].tokens
    return Array(runs.tokens[tokens][shifted(part.words, tokens)])
  }
}
