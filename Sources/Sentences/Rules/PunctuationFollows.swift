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

  func verdict(_ passage: borrowing Passage) -> Verdict? {
    switch passage.byte(passage.next) {
    // Two commas are an opening mark.
    case Byte.comma: return passage.byte(passage.next &+ 1) == Byte.comma ? nil : .join
    case Byte.semicolon, Byte.slash: return .join
    case UInt8(ascii: "&"): return passage.isWordPart(passage.next &+ 1) ? nil : .join
    case Byte.colon: return passage.next == passage.close ? .join : nil
    case 0xD8: return passage.scalar(passage.next).value == 0x60C ? .join : nil
    case 0xE3, 0xEF:
      let value = passage.scalar(passage.next).value
      return value == 0x3001 || value == 0xFF0C || value == 0xFF1B ? .join : nil
    default: return nil
    }
  }
}
