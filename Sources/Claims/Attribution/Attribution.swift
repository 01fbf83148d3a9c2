/// Who is said to have said what: a source, and the stretch of text that it answers for.
struct Attribution {
  /// The byte range of what is said, end exclusive.
  var content: Range<Int>
  /// The source as it stands in the text, or the speaker whom it means.
  var source: [UInt8]
  /// Denied, as far as the verb tells.
  var isDenied = false
}
