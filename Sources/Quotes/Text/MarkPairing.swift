/// Pairs the quotation marks of one paragraph.  Linear in the number of tokens.
struct MarkPairing {
  private let bytes: UnsafeBufferPointer<UInt8>
  private let tokens: Row<Token>
  private var stretches: Row<MarkedStretch>
  /// Positions of single marks that can close, in order.
  private var singleClosers: [Int] = []
  private var nextCloser = 0
  private var balanced = false
  /// As many straight marks as can be paired.
  private var evenStraight = false

  /// Longest stretch between single marks, in tokens: an apostrophe at a word's start would
  /// otherwise quote the rest of the paragraph.
  private static let longestSingle = 400

  private init(
    _ bytes: UnsafeBufferPointer<UInt8>, _ tokens: Row<Token>, _ stretches: Row<MarkedStretch>
  ) {
    self.bytes = bytes
    self.tokens = tokens
    self.stretches = stretches
  }

  /// Appends the outermost stretches between quotation marks, in order.
  static func pair(
    _ bytes: UnsafeBufferPointer<UInt8>, _ tokens: Row<Token>,
    into stretches: inout Row<MarkedStretch>
  ) {
    var pairing = MarkPairing(bytes, tokens, stretches)
    pairing.survey()
    pairing.run()
    stretches = pairing.stretches
  }

  private mutating func survey() {
    var left = 0
    var right = 0
    var straight = 0
    for index in tokens.indices {
      guard let mark = QuoteMark.of(tokens[index], bytes) else { continue }
      if mark == .leftDouble { left += 1 }
      if mark == .straightDouble { straight += 1 }
      if mark == .rightDouble { right += 1 }
      if mark == .rightSingle || mark == .straightSingle || mark == .leftSingle,
        index > 0, !tokens[index].has(.spaceBefore), !startsWord(index + 1)
      {
        singleClosers.append(index)
      }
    }
    balanced = left == right
    evenStraight = straight & 1 == 0
  }

  /// A word stands at `index` with no space before it.
  private func startsWord(_ index: Int) -> Bool {
    index < tokens.count && tokens[index].has(.word) && !tokens[index].has(.spaceBefore)
  }

  private mutating func run() {
    var index = 0
    while index < tokens.count {
      guard let mark = QuoteMark.of(tokens[index], bytes), canOpen(mark, index) else {
        index += 1
        continue
      }
      index = mark.isSingle ? single(mark, index) : double(mark, index)
    }
  }

  /// A space on both sides: "he said, " We go. "".
  private func isSpaced(_ index: Int) -> Bool {
    tokens[index].has(.spaceBefore) && tokens[index].has(.spaceAfter) && index + 1 < tokens.count
  }

  private func canOpen(_ mark: QuoteMark, _ index: Int) -> Bool {
    let token = tokens[index]
    let afterGap =
      index == 0 || token.has(.spaceBefore)
      || tokens[index - 1].has([
        .openBracket, .dash, .doubleMark, .singleMark, .wideScript, .colon, .comma,
      ])
    let beforeWord = index + 1 < tokens.count && !token.has(.spaceAfter)
    switch mark {
    case .leftDouble, .lowDouble, .commas, .corner, .whiteCorner, .backticks, .leftGuillemet,
      .leftAngle:
      return index + 1 < tokens.count
    case .rightGuillemet, .rightAngle:
      return afterGap && beforeWord
    case .straightDouble, .rightDouble:
      return (afterGap && beforeWord) || (index == 0 && tokens.count > 1)
        || mark == .straightDouble && isSpaced(index) && evenStraight
    case .leftSingle, .straightSingle, .lowSingle:
      return afterGap && beforeWord && !tokens[index + 1].has(.digit)
    default:
      return false
    }
  }

  private mutating func double(_ mark: QuoteMark, _ open: Int) -> Int {
    var depth = 0
    var index = open + 1
    while index < tokens.count {
      guard let other = QuoteMark.of(tokens[index], bytes) else {
        index += 1
        continue
      }
      let opens = other == .leftDouble && mark != .lowDouble
      if opens, mark == .leftDouble, !balanced, followsStop(index) {
        // Opened anew without having been closed.
        stretches.append(MarkedStretch(open: open, close: index, isClosed: false))
        return index
      }
      if opens {
        depth += 1
      } else if other == .rightDouble, depth > 0 {
        depth -= 1
      } else if mark.closes(with: other), !isOpening(other, index),
        mark != .lowDouble || !isPair(index)
      {
        return close(open, index)
      }
      index += 1
    }
    return unclosed(open)
  }

  /// Closes a stretch; the mark of a quotation within it that ends there, too, belongs to it.
  private mutating func close(_ open: Int, _ index: Int) -> Int {
    let isInner =
      index > open + 2 && tokens[index - 1].has(.singleMark)
      && !tokens[index - 1].has(.spaceBefore) && followsStop(index - 1)
    let isOuter =
      index + 1 < tokens.count && tokens[index + 1].has(.singleMark)
      && !tokens[index + 1].has(.spaceBefore) && !startsWord(index + 2)
    let end = isOuter ? index + 2 : index + 1
    let first = isInner ? index - 1 : index
    stretches.append(
      MarkedStretch(open: open, close: first, isClosed: true, tail: end - first - 1))
    return end
  }

  /// Two apostrophes, which set words off in other ways, too.
  private func isPair(_ index: Int) -> Bool { tokens[index].end - tokens[index].start == 2 }

  /// A straight mark after a space and before a word opens rather than closes.
  private func isOpening(_ mark: QuoteMark, _ index: Int) -> Bool {
    mark == .straightDouble && tokens[index].has(.spaceBefore) && !tokens[index].has(.spaceAfter)
      && startsWord(index + 1)
  }

  private func followsStop(_ index: Int) -> Bool {
    index > 0 && tokens[index - 1].has([.stop, .comma])
  }

  private mutating func unclosed(_ open: Int) -> Int {
    stretches.append(MarkedStretch(open: open, close: tokens.count, isClosed: false))
    return tokens.count
  }

  private mutating func single(_ mark: QuoteMark, _ open: Int) -> Int {
    while nextCloser < singleClosers.count, singleClosers[nextCloser] <= open + 1 {
      nextCloser += 1
    }
    var candidate = nextCloser
    guard candidate < singleClosers.count else { return open + 1 }
    // "the drivers' union": the mark after a plural may be an apostrophe.
    while candidate + 1 < singleClosers.count,
      singleClosers[candidate] - open <= Self.longestSingle,
      maybeApostrophe(singleClosers[candidate]),
      !opensBetween(singleClosers[candidate], singleClosers[candidate + 1])
    {
      candidate += 1
    }
    let close = singleClosers[candidate]
    guard close - open <= Self.longestSingle else { return open + 1 }
    if candidate == nextCloser, maybeApostrophe(close), close - open > Self.shortSingle {
      return open + 1
    }
    stretches.append(MarkedStretch(open: open, close: close, isClosed: true))
    nextCloser = candidate + 1
    return close + 1
  }

  /// Longest stretch, in tokens, that may close at a mark which could be an apostrophe.
  private static let shortSingle = 6

  private func maybeApostrophe(_ index: Int) -> Bool {
    guard index > 0, index + 1 < tokens.count, tokens[index - 1].has(.word) else { return false }
    let last = bytes[tokens[index - 1].end - 1] | 0x20
    return last == UInt8(ascii: "s") && tokens[index + 1].has(.word)
  }

  private func opensBetween(_ from: Int, _ to: Int) -> Bool {
    guard to - from <= Self.longestSingle else { return true }
    for index in from + 1..<to {
      if let mark = QuoteMark.of(tokens[index], bytes), mark.isSingle, canOpen(mark, index) {
        return true
      }
    }
    return false
  }
}
