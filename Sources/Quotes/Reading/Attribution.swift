/// An attribution within the document while it is read.
struct Attribution {
  /// Byte ranges of the quoted stretches.
  var parts: [Quotation.Part]
  var cue: Range<Int>?
  var source: Range<Int>?
  /// The number of the speaker, -1 where unknown.
  var speaker: Int
  var evidence: String
  /// The paragraph it stands in.
  var paragraph: Int
  /// It holds speech rather than an opinion: later quotations may inherit its speaker.
  var isSpeech: Bool
  /// Made in passing, by a relative clause or a participle, or by nobody: what follows goes on with
  /// another.
  var isAside = false
}
