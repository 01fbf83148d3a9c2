/// What the letters of a word look like.
struct Shape {
  var capital = false
  var lower = false
  var digits = false
  var wide = false
  var dots = false
  var hyphened = false
  var letters = 0
  /// Bytes by which the spelling in the lists is shorter: a curly apostrophe is looked up as '.
  var surplus = 0

  /// Letters before a hyphen that leave a name a name: "al-Assad", "el-Sisi".
  private static let longestPrefix = 3

  /// So many small ASCII letters.
  @inline(__always)
  mutating func take(lowercase count: Int) {
    lower = true
    letters += count
  }

  @inline(__always)
  mutating func take(_ letter: Letter) {
    switch letter.kind {
    case .upper:
      if letters == 0 || hyphened && letters <= Self.longestPrefix { capital = true }
      letters += 1
    case .lower:
      lower = true
      letters += 1
    case .digit: digits = true
    case .wide:
      wide = true
      letters += 1
    }
  }
}
