/// The quotation marks, by which closes which.
enum QuoteMark {
  case straightDouble, leftDouble, rightDouble, lowDouble
  /// Two commas for a low double mark.
  case commas
  case leftGuillemet, rightGuillemet
  case corner, cornerClosing, whiteCorner, whiteCornerClosing
  case straightSingle, leftSingle, rightSingle, lowSingle
  case leftAngle, rightAngle, backticks

  /// The mark a token is; nil for a token that is none.
  static func of(_ token: Token, _ bytes: UnsafeBufferPointer<UInt8>) -> QuoteMark? {
    guard token.has([.doubleMark, .singleMark]) else { return nil }
    let start = token.start
    switch bytes[start] {
    case UInt8(ascii: "\""): return .straightDouble
    case UInt8(ascii: ","): return .commas
    case UInt8(ascii: "`"): return token.end - start == 2 ? .backticks : .straightSingle
    case UInt8(ascii: "'"): return token.end - start == 2 ? .straightDouble : .straightSingle
    case 0xC2: return bytes[start + 1] == 0xAB ? .leftGuillemet : .rightGuillemet
    case 0xEF: return .straightDouble
    case 0xE3: return corner(bytes[start + 2])
    default: return general(bytes[start + 2])
    }
  }

  private static func corner(_ last: UInt8) -> QuoteMark {
    switch last {
    case 0x8C: .corner
    case 0x8D: .cornerClosing
    case 0x8E: .whiteCorner
    default: .whiteCornerClosing
    }
  }

  private static func general(_ last: UInt8) -> QuoteMark {
    switch last {
    case 0x98, 0x9B: .leftSingle
    case 0x99: .rightSingle
    case 0x9A: .lowSingle
    case 0x9C, 0x9F: .leftDouble
    case 0x9D: .rightDouble
    case 0x9E: .lowDouble
    case 0xB9: .leftAngle
    default: .rightAngle
    }
  }

  var isSingle: Bool {
    switch self {
    case .straightSingle, .leftSingle, .rightSingle, .lowSingle: true
    default: false
    }
  }

  /// True where `mark` can close a quotation that this mark opened.
  func closes(with mark: QuoteMark) -> Bool {
    switch self {
    case .straightDouble: mark == .straightDouble || mark == .rightDouble
    case .leftDouble: mark == .rightDouble || mark == .straightDouble
    case .rightDouble: mark == .rightDouble
    case .lowDouble: mark == .leftDouble || mark == .rightDouble || mark == .straightDouble
    case .commas: mark == .straightDouble || mark == .rightDouble || mark == .leftDouble
    case .leftGuillemet: mark == .rightGuillemet
    case .rightGuillemet: mark == .leftGuillemet || mark == .rightGuillemet
    case .corner: mark == .cornerClosing
    case .whiteCorner: mark == .whiteCornerClosing
    case .backticks: mark == .straightDouble || mark == .rightDouble
    case .leftAngle: mark == .rightAngle
    case .rightAngle: mark == .leftAngle
    case .leftSingle: mark == .rightSingle || mark == .straightSingle
    case .straightSingle: mark == .straightSingle || mark == .rightSingle
    case .lowSingle: mark == .leftSingle || mark == .rightSingle
    default: false
    }
  }
}

/// A stretch between quotation marks: token numbers of its marks.
struct MarkedStretch {
  var open: Int
  /// The closing mark, or the token past the last where the stretch is not closed.
  var close: Int
  var isClosed: Bool
  /// Marks behind the closing one that close with it: the second of "’”".
  var tail: Int = 0
  /// Continues a quotation of the paragraph before, which was not closed.
  var continues: Bool = false
  /// Taken by an attribution.
  var isUsed: Bool = false

  /// The token past the stretch.
  var end: Int { isClosed ? close + 1 + tail : close }
}
