/// Makes one list of what tells languages apart out of the lists of all packs.
///
/// A line is a sign, a tab, and the codes of the languages it speaks for, a digit behind each: in
/// half points how loud it speaks. `the` is a whole word, `europ-` the beginning of one, `-ł-` a
/// letter.
public struct LanguageSignList {
  /// The list's name in the packs.
  public static let name = "language-signs"

  /// A list of a pack, and how its entries are written and count.
  public enum Kind: String, CaseIterable, Sendable {
    case functionWords = "function-words"
    case typicalWords = "typical-words"
    case typicalStems = "typical-stems"
    case letters

    /// Function words stand in the order of how often they are used.
    func points(at place: Int) -> UInt8 {
      switch self {
      case .functionWords: place < 12 ? 8 : place < 50 ? 6 : 5
      case .typicalWords, .typicalStems: 5
      case .letters: 4
      }
    }

    func sign(_ entry: [UInt8]) -> [UInt8] {
      switch self {
      case .functionWords, .typicalWords: entry
      case .typicalStems: entry + [0x2D]
      case .letters: [0x2D] + entry + [0x2D]
      }
    }
  }

  private var signs: [[UInt8]: [String: UInt8]] = [:]

  /// A list without a sign.
  public init() {}

  /// Adds the entries of a list in their order; where a language has a sign already, the louder one
  /// counts.
  public mutating func add(_ entries: [[UInt8]], _ kind: Kind, of code: String) {
    for (place, entry) in entries.enumerated() {
      let points = kind.points(at: place)
      signs[kind.sign(entry), default: [:]][code, default: 0].raise(to: points)
    }
  }

  /// Adds what a list made by this type says of its signs, where one of them is here too.
  public mutating func merge(_ list: Lexicon) {
    for sign in signs.keys {
      guard let entry = list.find(sign, sign.indices) else { continue }
      LanguageSignList.votes(list.value(of: entry)) { code, points in
        let code = String(decoding: code, as: UTF8.self)
        signs[sign]?[code, default: 0].raise(to: UInt8(points))
      }
    }
  }

  /// Calls the body with each code of an entry's value and its points.
  @inline(__always)
  public static func votes(
    _ value: ArraySlice<UInt8>, _ body: (_ code: ArraySlice<UInt8>, _ points: Int) -> Void
  ) {
    var start = value.startIndex
    for index in value.indices where value[index] &- 0x30 < 10 {
      body(value[start..<index], Int(value[index] & 0x0F))
      start = index + 1
    }
  }

  /// The list, in alphabetical order.
  public var text: [UInt8] {
    var text: [UInt8] = []
    for (sign, languages) in signs.sorted(by: { $0.key.lexicographicallyPrecedes($1.key) }) {
      text += sign
      text.append(0x09)
      for (code, points) in languages.sorted(by: { $0.key < $1.key }) {
        text += "\(code)\(points)".utf8
      }
      text.append(0x0A)
    }
    return text
  }
}

extension UInt8 {
  fileprivate mutating func raise(to other: UInt8) { self = Swift.max(self, other) }
}
