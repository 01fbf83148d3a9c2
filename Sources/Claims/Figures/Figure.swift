/// What a figure measures.
enum FigureKind: UInt8, Sendable, CaseIterable {
  case count, measure, money, percent, ratio, times, age, duration, date, time, ordinal

  /// The name in the output.
  var name: StaticString {
    switch self {
    case .count: "count"
    case .measure: "measure"
    case .money: "money"
    case .percent: "percent"
    case .ratio: "ratio"
    case .times: "times"
    case .age: "age"
    case .duration: "duration"
    case .date: "date"
    case .time: "time"
    case .ordinal: "ordinal"
    }
  }
}

/// How sure a figure is said to be.
enum Modality: UInt8, Sendable, CaseIterable {
  case asserted, reported, denied, expected

  /// The name in the output.
  var name: StaticString {
    switch self {
    case .asserted: "asserted"
    case .reported: "reported"
    case .denied: "denied"
    case .expected: "expected"
    }
  }
}

/// A quantity in running text.
struct Figure: Sendable {
  /// The byte range of the number with its currency and unit, end exclusive.
  var start: Int
  var end: Int
  /// The numbers as stated; equal but for ranges and vague numerals.
  var low: Double
  var high: Double
  var sign = Sign.equal
  var kind = FigureKind.count
  /// Index of the unit's code in the vocabulary.
  var unit: Int32 = 0
  /// The byte range of the head of what is counted, empty for none.
  var noun: Range<Int> = 0..<0
  /// The byte range of the whole counted phrase.
  var phrase: Range<Int> = 0..<0
  /// Index of the class of what is counted in the vocabulary.
  var group: Int32 = 0
  var slot = Slot.none
  var modality = Modality.asserted
  /// Token range in the chunk, for the rules that look around.
  var first = 0
  var last = 0
  /// One past the last token of the counted phrase.
  var nounEnd = 0
  /// Index of the head's token, -1 for none.
  var head = -1
  /// The figure this one is a part of, as in `52, among them 21 rebels`; -1 for none.
  var whole = -1
  var traits: Traits = []

  struct Traits: OptionSet, Sendable {
    let rawValue: UInt8
    /// The number is `dozens`, `several hundred`.
    static let vague = Traits(rawValue: 1)
    /// It counts further ones: `30 more`, `another nine`, `four others`.
    static let further = Traits(rawValue: 2)
    /// It is a part of those named before: `six of them`.
    static let partOf = Traits(rawValue: 4)
    /// The number was stated as a range.
    static let range = Traits(rawValue: 16)
  }
}
