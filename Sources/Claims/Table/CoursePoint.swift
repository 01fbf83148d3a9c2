/// One step in the course of a figure: what one source said at one time.
struct CoursePoint: Sendable {
  var low = 0.0
  var high = 0.0
  var sign = Sign.equal
  /// Index of the source, nil for an account's own voice.
  var source: Int?
  var account = 0
  var time: Moment?
  /// A later figure took its place, as the text itself says.
  var isSuperseded = false
  /// Times by which the words of its text put it before or behind others of that document.
  private var turn = 0

  private struct Key: Hashable {
    let low: Double
    let high: Double
    let sign: Sign
    let source: Int?
    let account: Int
  }

  /// The steps of a claim in the order of their time; of one time, the smaller first.
  static func course(
    _ mentions: [Mention], _ times: [Moment?], _ accounts: [Int], _ sources: SourceRegistry
  ) -> [CoursePoint] {
    var known: Set<Key> = []
    var points: [CoursePoint] = []
    for mention in mentions {
      var point = CoursePoint()
      point.low = mention.low
      point.high = mention.high
      point.sign = mention.sign
      point.source = sources.index(mention.source)
      point.account = accounts[mention.document]
      point.time = times[mention.document]
      point.isSuperseded = mention.isSuperseded
      point.turn = mention.course == .earlier ? 0 : 1
      let key = Key(
        low: point.low, high: point.high, sign: point.sign, source: point.source,
        account: point.account)
      if known.insert(key).inserted { points.append(point) }
    }
    return points.enumerated().sorted { isBefore($0, $1) }.map(\.element)
  }

  private static func isBefore(
    _ one: (offset: Int, element: CoursePoint), _ other: (offset: Int, element: CoursePoint)
  ) -> Bool {
    let a = one.element
    let b = other.element
    if a.turn != b.turn { return a.turn < b.turn }
    // Documents without a time come in the order of their figures; so that the order is one, times
    // count only where both are known to the day.
    let aDay = a.time.map { ($0.month, $0.day, $0.minutes) } ?? (0, 0, 0)
    let bDay = b.time.map { ($0.month, $0.day, $0.minutes) } ?? (0, 0, 0)
    if aDay != bDay { return aDay < bDay }
    return (a.low, a.high, one.offset) < (b.low, b.high, other.offset)
  }
}
