/// Which of the shown documents a name of count-claims means.
struct DocumentPlaces {
  private var exact: [[UInt8]: Int] = [:]
  private var bare: [[UInt8]: Int] = [:]

  init(_ documents: [ShownDocument]) {
    for (index, document) in documents.enumerated() {
      if exact[document.name] == nil { exact[document.name] = index }
      let name = DocumentPlaces.bare(document.name)
      if bare[name] == nil { bare[name] = index }
    }
  }

  /// The place of the document of that name, else of the one whose file has that name.
  func index(of name: [UInt8]) -> Int? { exact[name] ?? bare[DocumentPlaces.bare(name)] }

  /// A path without its folders.
  private static func bare(_ name: [UInt8]) -> [UInt8] {
    name.split(separator: UInt8(ascii: "/")).last.map { Array($0) } ?? name
  }
}

/// What is marked in each document: figures that lead to their rows, and quotations.
struct DocumentMarks {
  /// A figure: where it stands, in code points, and the row and the mention it leads to.
  struct FigureMark {
    let range: Range<Int>
    let row: Int
    let mention: Int
  }

  /// A quotation: where it stands, in code points, and whose it is.
  struct QuotationMark {
    let range: Range<Int>
    let speaker: [UInt8]
  }

  private(set) var figures: [[FigureMark]]
  private(set) var quotations: [[QuotationMark]]

  init(_ records: ClaimRecords, _ places: DocumentPlaces, _ count: Int) {
    figures = Array(repeating: [], count: count)
    quotations = Array(repeating: [], count: count)
    for claim in records.claims {
      for (number, mention) in claim.mentions.enumerated() {
        guard let place = places.index(of: mention.document), mention.start < mention.end else {
          continue
        }
        figures[place].append(
          FigureMark(range: mention.start..<mention.end, row: claim.row, mention: number + 1))
      }
    }
    for quotation in records.quotations where quotation.start < quotation.end {
      guard let place = places.index(of: quotation.document) else { continue }
      quotations[place].append(
        QuotationMark(range: quotation.start..<quotation.end, speaker: quotation.speaker))
    }
    for place in figures.indices {
      figures[place].sort { ($0.range.lowerBound, $0.row) < ($1.range.lowerBound, $1.row) }
      quotations[place].sort { $0.range.lowerBound < $1.range.lowerBound }
    }
  }
}
