/// Mentions that are taken to be of one claim, and what the claim is to the event.
struct ClaimGroup {
  var mentions: [Mention]
  var kind = Row.Kind.main
  /// Index among the groups of the one that it is a part of.
  var whole: Int?
}

/// What a figure is in its document.
enum Role: UInt8 {
  /// A figure of the event that stands for itself.
  case main
  /// A part of another: of whom, by place, by sort of victim.
  case part
  /// Of another event, another time, the whole war or country.
  case background
  /// A figure of the event's slot that is of another order than the toll: one man among hundreds.
  case aside
}
