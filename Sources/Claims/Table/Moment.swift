/// A day, and an hour of it where that is known.
struct Moment: Sendable, Equatable, Comparable {
  /// 0 where only month and day are known.
  var year = 0
  var month = 1
  var day = 1
  /// Minutes of the day, -1 where they are not told.
  var minutes = -1

  static func < (one: Moment, other: Moment) -> Bool {
    let a = one.year == 0 || other.year == 0 ? 0 : one.year
    let b = one.year == 0 || other.year == 0 ? 0 : other.year
    return (a, one.month, one.day, one.minutes) < (b, other.month, other.day, other.minutes)
  }

  /// True where one is of a later day than the other, or of a later hour of that day.
  func isAfter(_ other: Moment) -> Bool {
    if minutes < 0 || other.minutes < 0 {
      var day = self
      var otherDay = other
      day.minutes = -1
      otherDay.minutes = -1
      return otherDay < day
    }
    return other < self
  }

  /// `2013-05-19`, `2013-05-19T14:05`, `--05-19`.
  var text: [UInt8] {
    var out = year == 0 ? [0x2d] : Moment.digits(year, 4)
    out += [0x2d] + Moment.digits(month, 2) + [0x2d] + Moment.digits(day, 2)
    if minutes >= 0 {
      out += [0x54] + Moment.digits(minutes / 60, 2) + [0x3a] + Moment.digits(minutes % 60, 2)
    }
    return out
  }

  /// Reads what `text` writes, and what ISO 8601 allows behind it; nil for anything else.
  init?(_ text: [UInt8]) {
    self.init()
    var at = 0
    if text.first == 0x2d {
      at = 1
    } else {
      guard let year = Moment.number(text, &at, 4) else { return nil }
      self.year = year
    }
    guard Moment.skip(text, &at, 0x2d), let month = Moment.number(text, &at, 2),
      Moment.skip(text, &at, 0x2d), let day = Moment.number(text, &at, 2),
      1...12 ~= month, 1...31 ~= day
    else { return nil }
    self.month = month
    self.day = day
    guard Moment.skip(text, &at, 0x54) || Moment.skip(text, &at, 0x20),
      let hour = Moment.number(text, &at, 2), hour < 24, Moment.skip(text, &at, 0x3a),
      let minute = Moment.number(text, &at, 2), minute < 60
    else { return }
    minutes = hour * 60 + minute
  }

  init(year: Int = 0, month: Int = 1, day: Int = 1) {
    self.year = year
    self.month = month
    self.day = day
  }

  private static func digits(_ value: Int, _ count: Int) -> [UInt8] {
    let digits = Array(String(value).utf8)
    return [UInt8](repeating: 0x30, count: max(0, count - digits.count)) + digits
  }

  private static func number(_ text: [UInt8], _ at: inout Int, _ count: Int) -> Int? {
    guard at + count <= text.count, text[at..<at + count].allSatisfy(Bytes.isDigit) else {
      return nil
    }
    defer { at += count }
    return text[at..<at + count].reduce(0) { $0 * 10 + Int($1 - 0x30) }
  }

  private static func skip(_ text: [UInt8], _ at: inout Int, _ byte: UInt8) -> Bool {
    guard at < text.count, text[at] == byte else { return false }
    at += 1
    return true
  }
}
