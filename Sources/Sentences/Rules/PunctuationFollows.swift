import CopydeskCore

/// A comma, semicolon or colon after the mark carries the sentence on.
struct PunctuationFollows: SentenceRule {
  var name: String { "punctuation-follows" }
  var note: String { "a comma, semicolon, colon or slash after the mark carries the sentence on" }
  var facts: Facts { .precedesSymbol }
  var examples: [Example] {
    [
      Example(parted: "She moved to Washington, D.C., after the war."),
      Example(parted: "Leave me alone!, he yelled."),
      Example(parted: "He sits on the Com. & Adm. board."),
      Example(parted: "The boat sank. | ,,We swam,'' he said."),
    ]
  }

  func verdict(_ candidate: borrowing Candidate) -> Verdict? {
    switch candidate.byte(candidate.next) {
    // Two commas are an opening mark.
    case Byte.comma: return candidate.byte(candidate.next &+ 1) == Byte.comma ? nil : .join
    case Byte.semicolon, Byte.slash: return .join
    case UInt8(ascii: "&"): return candidate.isWordPart(candidate.next &+ 1) ? nil : .join
    case Byte.colon: return candidate.next == candidate.close ? .join : nil
    case 0xD8: return candidate.scalar(candidate.next).value == 0x60C ? .join : nil
    case 0xE3, 0xEF:
      let value = candidate.scalar(candidate.next).value
      return value == 0x3001 || value == 0xFF0C || value == 0xFF1B ? .join : nil
    default: return nil
    }
  }
}
