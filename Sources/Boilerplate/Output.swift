import CopydeskCore

/// Writes the kept blocks as paragraphs.
enum ArticleWriter {
  static func write(_ judged: JudgedPage, into out: inout OutputWriter) throws(FilterError) {
    let text = judged.text
    var isFirst = true
    for (index, judgement) in judged.judgements.enumerated() where judgement.isKept {
      let block = judged.blocks[index]
      var end = block.text.upperBound
      let cut = judged.tail(of: index)?.range ?? judged.separated[index]
      if let cut { end = min(end, cut.lowerBound) }
      try paragraph(text, block.text.lowerBound - block.lead..<end, &isFirst, &out)
      if let own = judged.separated[index] {
        var start = own.lowerBound
        while start < own.upperBound, ASCII.isWhite(text[start]) { start += 1 }
        try paragraph(text, start..<own.upperBound, &isFirst, &out)
      }
    }
  }

  private static func paragraph(
    _ text: [UInt8], _ range: Range<Int>, _ isFirst: inout Bool, _ out: inout OutputWriter
  ) throws(FilterError) {
    if !isFirst { try out.byte(UInt8(ascii: "\n")) }
    isFirst = false
    // Text that references made may not be in NFC any more.
    if Normalisation.isNFC(text, range) {
      try out.write(text, range)
    } else {
      try out.write(Normalisation.nfc(text, range))
    }
    try out.byte(UInt8(ascii: "\n"))
  }
}

/// Writes what was decided about every block: keep or drop, the kind, the rule, and the text.
enum Explanation {
  static func write(_ judged: JudgedPage, into out: inout OutputWriter) throws(FilterError) {
    var unseen = judged.context.page.unseen[...]
    for (index, judgement) in judged.judgements.enumerated() {
      try write(&unseen, before: index, of: judged, into: &out)
      let block = judged.blocks[index].text
      let tail = judged.tail(of: index)
      let end = tail?.range.lowerBound ?? block.upperBound
      try row(
        judgement.isKept, judgement.kind, judgement.reason, judged.text, block.lowerBound..<end,
        &out)
      if let tail {
        try row(false, tail.kind, tail.reason, judged.text, tail.range, &out)
      }
    }
    try write(&unseen, before: .max, of: judged, into: &out)
    if !judged.judgements.contains(where: \.isKept) { try out.write("note\tno-article\n") }
  }

  private static func write(
    _ unseen: inout ArraySlice<Page.Unseen>, before index: Int, of judged: JudgedPage,
    into out: inout OutputWriter
  ) throws(FilterError) {
    while let first = unseen.first, first.place <= index {
      try row(false, .other, first.reason, judged.text, first.text, &out)
      unseen.removeFirst()
    }
  }

  private static func row(
    _ isKept: Bool, _ kind: Kind, _ reason: Reason, _ text: [UInt8], _ range: Range<Int>,
    _ out: inout OutputWriter
  ) throws(FilterError) {
    try out.write(Array("\(isKept ? "keep" : "drop")\t\(kind.rawValue)\t\(reason.name)\t".utf8))
    try out.write(text[range].map { $0 < 0x20 ? UInt8(ascii: " ") : $0 })
    try out.byte(UInt8(ascii: "\n"))
  }
}

/// Prints features, a block a line: the document, its layout, the numbers, and the text.
enum FeatureTable {
  static func rows(_ context: PageContext, _ weights: Weights, _ name: String) -> [UInt8] {
    var rows: [UInt8] = []
    for (index, numbers) in weights.features(context).enumerated() {
      rows += Array("\(name)\t\(context.page.layout)\t".utf8)
      rows += Array(numbers.map(String.init).joined(separator: " ").utf8)
      rows.append(UInt8(ascii: "\t"))
      rows += context.page.text[context.page.blocks[index].text].map {
        $0 < 0x20 ? UInt8(ascii: " ") : $0
      }
      rows.append(UInt8(ascii: "\n"))
    }
    return rows
  }
}
