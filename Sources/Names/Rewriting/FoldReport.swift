import CopydeskCore

/// What is written of a folded text.
enum FoldReport {
  /// The text.
  case text
  /// Its changed lines as a difference that patch(1) reads.
  case diff
  /// A line for every changed place, with why.
  case reasons
}

/// Writes differences and reasons of one document after another.
struct ChangeWriter {
  private let isDiff: Bool
  /// Lines of the document before the piece.
  private var lines = 0
  private var hasHead = false

  init(isDiff: Bool) { self.isDiff = isDiff }

  /// Appends what changed in a piece of a document.
  mutating func append(
    _ piece: Document, _ places: [TableFolding.Place], _ folding: TableFolding,
    to out: inout [UInt8]
  ) {
    if piece.isFirst {
      lines = 0
      hasHead = false
    }
    if isDiff {
      appendDiff(piece, places, folding, to: &out)
    } else {
      appendReasons(piece, places, folding, to: &out)
    }
    lines += piece.bytes.count { $0 == 0x0A }
  }

  // MARK: Reasons

  private func appendReasons(
    _ piece: Document, _ places: [TableFolding.Place], _ folding: TableFolding,
    to out: inout [UInt8]
  ) {
    var line = lines + 1
    var offset = 0
    for place in places {
      line += piece.bytes[offset..<place.mention.lowerBound].count { $0 == 0x0A }
      offset = place.mention.lowerBound
      let entry = folding.entries[place.entry]
      out += "\(piece.name)\t\(line)\t".utf8
      out += Replacement.surface(piece.bytes, place.mention)
      out.append(0x09)
      out += entry.target.text
      out += "\t\(ChangeReason.words(entry, folding))\n".utf8
    }
  }

  // MARK: Differences

  private mutating func appendDiff(
    _ piece: Document, _ places: [TableFolding.Place], _ folding: TableFolding,
    to out: inout [UInt8]
  ) {
    let bytes = piece.bytes
    var line = lines + 1
    var offset = 0
    var next = places.startIndex
    while next < places.endIndex {
      // A hunk is the lines that hold the places that share a line.
      let start = ChangeWriter.lineStart(bytes, places[next].mention.lowerBound)
      line += bytes[offset..<start].count { $0 == 0x0A }
      var end = ChangeWriter.lineEnd(bytes, places[next].mention.upperBound)
      let first = next
      next += 1
      while next < places.endIndex, places[next].mention.lowerBound < end {
        end = ChangeWriter.lineEnd(bytes, places[next].mention.upperBound)
        next += 1
      }
      appendHead(piece, to: &out)
      appendHunk(bytes, start..<end, line, places[first..<next], folding, to: &out)
      offset = start
    }
  }

  private mutating func appendHead(_ piece: Document, to out: inout [UInt8]) {
    if hasHead { return }
    hasHead = true
    out += "--- \(piece.name)\n+++ \(piece.name)\n".utf8
  }

  private func appendHunk(
    _ bytes: [UInt8], _ range: Range<Int>, _ line: Int, _ places: ArraySlice<TableFolding.Place>,
    _ folding: TableFolding, to out: inout [UInt8]
  ) {
    var after: [UInt8] = []
    var written = range.lowerBound
    for place in places {
      after += bytes[written..<place.mention.lowerBound]
      let target = folding.entries[place.entry].target.text
      Replacement.append(target, for: place.mention, in: bytes, to: &after)
      written = place.mention.upperBound
    }
    after += bytes[written..<range.upperBound]
    let old = bytes[range].split(separator: 0x0A, omittingEmptySubsequences: false)
    let new = after.split(separator: 0x0A, omittingEmptySubsequences: false)
    out += "@@ -\(line),\(old.count) +\(line),\(new.count) @@\n".utf8
    for text in old { out += [0x2D] + text + [0x0A] }
    for text in new { out += [0x2B] + text + [0x0A] }
  }

  private static func lineStart(_ bytes: [UInt8], _ offset: Int) -> Int {
    var start = offset
    while start > 0, bytes[start - 1] != 0x0A { start -= 1 }
    return start
  }

  private static func lineEnd(_ bytes: [UInt8], _ offset: Int) -> Int {
    var end = offset
    while end < bytes.count, bytes[end] != 0x0A { end += 1 }
    return end
  }
}
