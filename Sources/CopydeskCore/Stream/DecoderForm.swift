/// How a file's bytes become text.
struct DecoderForm {
  /// What the user says the encoding is; a byte order mark knows better.
  var encoding: String?
  /// Bytes that decide about the encoding: enough for a mark, or for a page's own declaration.
  var headLength = 4
  /// A declaration stands within so many bytes.
  static let longestHead = 4096
  /// False for texts that stay as they are.
  var normalises = true
  /// Whether what looks damaged is read as what it seems to be.
  var guesses = false
  /// Whether text must come out as soon as it can: what was valid UTF-8 is not held back.
  var streams = false
  /// Whether bytes stay as they are where no mark and no user names an encoding.
  var passesBytes = false
  /// What the input declares of itself, as ICU names it.
  var declared: ([UInt8]) -> String? = { _ in nil }
}
