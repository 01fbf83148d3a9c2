/// The rules, in the order in which they are asked; the first finding counts.
enum BlockRules {
  static let rules: [any BlockRule] = [
    EmbeddedMarkup(), CommentThread(), RecurringBlock(), RepeatedPassage(), Headline(), Timestamp(),
    Byline(),
    AuthorNote(), ContributorLine(), AgencyLine(),
    Caption(), RelatedLink(), WidgetPhrase(), Appeal(), MachineNotice(), EmbeddedPost(),
    CounterLine(), CopyrightLine(), Initials(), AgencyTail(),
  ]
}
