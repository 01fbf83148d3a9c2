/// The rules in the order in which they are asked; the first that answers decides.
enum SentenceRules {
  /// A rule as it is asked: its place in the book, what it presupposes, and its verdict as
  /// a closure, which costs less to call than an existential.
  struct Question: Sendable {
    let rule: UInt8
    let facts: Facts
    let verdict: @Sendable (borrowing Candidate) -> Verdict?
  }

  /// A rule in the book.
  struct Entry: Sendable {
    let rule: any SentenceRule
    let verdict: @Sendable (borrowing Candidate) -> Verdict?

    init<R: SentenceRule>(_ rule: R) {
      self.rule = rule
      verdict = { rule.verdict($0) }
    }
  }

  /// For every mark, by its number, the rules to ask after it.
  static func questions() -> [[Question]] {
    CandidateMark.allCases.map { mark in
      entries.enumerated().filter { $1.rule.marks.contains(mark) }
        .map {
          Question(rule: UInt8(truncatingIfNeeded: $0), facts: $1.rule.facts, verdict: $1.verdict)
        }
    }
  }

  static var rules: [any SentenceRule] { entries.map(\.rule) }

  /// The place of `PlainStop`, which the segmenter asks before it reads the window.
  static let plainStop: UInt8 = 0

  static let entries: [Entry] = [
    Entry(PlainStop()),
    Entry(TimeStamp()),
    Entry(HeaderField()),
    Entry(SignOff()),
    Entry(Ornament()),
    Entry(WebAddress()),
    Entry(Emoticon()),
    Entry(MissingStop()),
    Entry(QuotedLine()),
    Entry(ListItem()),
    Entry(MarkedLine()),
    Entry(Heading()),
    Entry(WrappedLine()),
    Entry(NothingFollows()),
    Entry(MissingSpace()),
    Entry(PunctuationFollows()),
    Entry(QuotativeParticleFollows()),
    Entry(ListMarker()),
    Entry(BracketedEllipsis()),
    Entry(BracketedMark()),
    Entry(BookTitle()),
    Entry(FullWidthFigure()),
    Entry(StopAsColon()),
    Entry(Hesitation()),
    Entry(SpacedAbbreviation()),
    Entry(BracketedAbbreviation()),
    Entry(SmallLetter()),
    Entry(Dash()),
    Entry(AttributionFollows()),
    Entry(Unit()),
    Entry(Title()),
    Entry(InnerAbbreviation()),
    Entry(Reference()),
    Entry(Ordinal()),
    Entry(Initial()),
    Entry(MarkedName()),
    Entry(Fronting()),
    Entry(ClauseFollows()),
    Entry(Terminals()),
  ]
}
