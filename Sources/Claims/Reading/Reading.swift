import CopydeskCore

/// A stretch of text that is being read: its tokens, and the figures found so far.
struct Reading {
  let bytes: [UInt8]
  let vocabulary: Vocabulary
  var tokens: ContiguousArray<Token>
  let literals: ContiguousArray<NumberLiteral>
  /// The first token of each sentence.
  let sentences: ContiguousArray<Int32>
  /// The classes of all words: what is not in it need not be looked for.
  let present: Senses
  var figures: [Figure] = []

  /// Cuts a byte range of a text into tokens.
  init(_ bytes: [UInt8], _ range: Range<Int>, _ vocabulary: Vocabulary) {
    var tokenizer = Tokenizer(bytes, range, vocabulary)
    tokenizer.read()
    self.bytes = bytes
    self.vocabulary = vocabulary
    tokens = tokenizer.tokens
    present = tokenizer.present
    literals = tokenizer.literals
    sentences = tokenizer.sentences
  }

  /// The classes of the word at a token; none beyond the ends.
  @inline(__always)
  func senses(_ index: Int) -> Senses {
    guard index >= 0, index < tokens.count else { return [] }
    return vocabulary.senses[Int(tokens[index].entry)]
  }

  /// What the lists say about the word at a token.
  @inline(__always)
  func entry(_ index: Int) -> Entry {
    guard index >= 0, index < tokens.count else { return vocabulary.entries[0] }
    return vocabulary.entries[Int(tokens[index].entry)]
  }

  /// The literal of a number token.
  func literal(_ index: Int) -> NumberLiteral { literals[Int(tokens[index].literal)] }

  @inline(__always)
  func kind(_ index: Int) -> TokenKind? {
    index >= 0 && index < tokens.count ? tokens[index].kind : nil
  }

  /// True where a token stands at the index and has the flag.
  @inline(__always)
  private func has(_ flag: Token.Flags, _ index: Int) -> Bool {
    index >= 0 && index < tokens.count && tokens[index].flags.contains(flag)
  }

  /// True where no white space stands before a token.
  @inline(__always)
  func isGlued(_ index: Int) -> Bool {
    has(.glued, index)
  }

  @inline(__always)
  func isCapital(_ index: Int) -> Bool {
    has(.capital, index)
  }

  @inline(__always)
  func isPlural(_ index: Int) -> Bool {
    has(.plural, index)
  }

  @inline(__always)
  func startsSentence(_ index: Int) -> Bool {
    has(.sentence, index)
  }

  /// True where the word at a token is the given one, lower case.
  func `is`(_ word: StaticString, _ index: Int) -> Bool {
    guard index >= 0, index < tokens.count else { return false }
    let token = tokens[index]
    let count = word.utf8CodeUnitCount
    guard token.end - token.start == count else { return false }
    let start = word.utf8Start
    for offset in 0..<count where bytes[token.start + offset] | 0x20 != start[offset] | 0x20 {
      return false
    }
    return true
  }

  /// True where one of the words stands at a token.
  func isAny(_ list: [StaticString], _ index: Int) -> Bool {
    for word in list where self.is(word, index) { return true }
    return false
  }

  /// True where the word at a token is of a class that a rule asks for.
  @inline(__always)
  func has(_ word: RuleWord, _ index: Int) -> Bool {
    guard index >= 0, index < tokens.count else { return false }
    return vocabulary.ruleWords[Int(tokens[index].entry)].contains(word)
  }

  /// True where the word at a token is of one of the classes.
  func isOf(_ words: [RuleWord], _ index: Int) -> Bool {
    words.contains { has($0, index) }
  }

  /// One past the phrase of a class that begins at a token, nil where none does.
  func phraseEnd(_ index: Int, _ word: RuleWord) -> Int? {
    guard let phrase = phrase(index),
      vocabulary.ruleWords[Int(phrase.entry)].contains(word)
    else { return nil }
    return phrase.end
  }

  /// The start of the phrase of a class that ends right before a token, nil where none does.
  func phraseStart(endingAt end: Int, _ word: RuleWord) -> Int? {
    (max(0, end - 4)..<max(0, end)).first { phraseEnd($0, word) == end }
  }

  /// The number that a number word or the digits at a token stand for.
  @inline(__always)
  func number(_ index: Int) -> Double {
    guard index >= 0, index < tokens.count else { return 0 }
    return tokens[index].literal >= 0 ? literal(index).value : entry(index).low
  }

  /// True at the word between the hundreds and the tens: `and`.
  func isNumberJoint(_ index: Int) -> Bool { senses(index).contains(.joint) }

  /// The longest phrase of the lists that begins at a token: its entry and its end.
  func phrase(_ index: Int) -> (entry: Int32, end: Int)? {
    guard senses(index).contains(.phraseStart) else { return nil }
    var next = entry(index).phrases
    while next >= 0 {
      let phrase = vocabulary.phrases[Int(next)]
      var at = index
      var matches = true
      for position in phrase.words {
        if at > index, kind(at) == .hyphen, isGlued(at) { at += 1 }
        guard at < tokens.count, tokens[at].entry == vocabulary.phraseWords[position] else {
          matches = false
          break
        }
        at += 1
      }
      if matches { return (phrase.entry, at) }
      next = phrase.next
    }
    return nil
  }

  /// The index of the first token of the sentence that holds a token.
  func sentenceStart(_ index: Int) -> Int {
    guard !tokens.isEmpty else { return 0 }
    return Int(sentences[Int(tokens[min(max(0, index), tokens.count - 1)].sentence)])
  }

  /// One past the last token of the sentence that holds a token.
  func sentenceEnd(_ index: Int) -> Int {
    guard index >= 0, index < tokens.count else { return tokens.count }
    let next = Int(tokens[index].sentence) + 1
    return next < sentences.count ? Int(sentences[next]) : tokens.count
  }
}
