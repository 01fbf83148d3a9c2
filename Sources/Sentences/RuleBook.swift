/// The rules in the order in which they are asked; the first that answers decides.
enum RuleBook {
  static let rules: [any SentenceRule] = [
    PlainStop(),
    QuotedLine(),
    ListItem(),
    Heading(),
    WrappedLine(),
    NothingFollows(),
    MissingSpace(),
    PunctuationFollows(),
    ListMarker(),
    BracketedEllipsis(),
    Hesitation(),
    SmallLetter(),
    Dash(),
    Attribution(),
    Unit(),
    Title(),
    InnerAbbreviation(),
    Reference(),
    Ordinal(),
    Initial(),
    MarkedName(),
    Fronting(),
    ClauseFollows(),
    Terminals(),
  ]
}
