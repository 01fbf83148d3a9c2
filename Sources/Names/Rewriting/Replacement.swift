import CopydeskCore

/// Writes a name in place of a mention: white space between its words stays, and a sentence's first
/// letter stays a capital.
enum Replacement {
  /// Appends what stands for the mention.
  static func append(
    _ target: [UInt8], for mention: Range<Int>, in bytes: [UInt8], to out: inout [UInt8]
  ) {
    var target = target
    if let first = target.first, ASCII.isLower(first), ASCII.isUpper(bytes[mention.lowerBound]) {
      target[0] = first & 0xDF
    }
    settleStop(&target, mention, bytes)
    let gaps = gaps(bytes, mention)
    let spaces = target.indices.filter { target[$0] == 0x20 }
    if gaps.count == spaces.count {
      fill(target, spaces, gaps, bytes, to: &out)
    } else if let line = gaps.firstIndex(where: { bytes[$0].contains(0x0A) }) {
      // The break goes to the space nearest to where it stood; a name of one word comes after it.
      let at = spaces.isEmpty ? [] : [spaces[min(line, spaces.count - 1)]]
      if at.isEmpty { out += bytes[gaps[line]] }
      fill(target, at, [gaps[line]], bytes, to: &out)
    } else {
      out += target
    }
  }

  /// Appends the target with the white space of the mention in place of its own.
  private static func fill(
    _ target: [UInt8], _ spaces: [Int], _ gaps: [Range<Int>], _ bytes: [UInt8],
    to out: inout [UInt8]
  ) {
    var start = 0
    for (space, gap) in zip(spaces, gaps) {
      out += target[start..<space]
      out += bytes[gap]
      start = space + 1
    }
    out += target[start...]
  }

  /// One full stop is enough behind a name that ends in one, and a line keeps that at its end.
  private static func settleStop(
    _ target: inout [UInt8], _ mention: Range<Int>, _ bytes: [UInt8]
  ) {
    let stop = UInt8(ascii: ".")
    let end = mention.upperBound
    if target.last == stop {
      if end < bytes.count, bytes[end] == stop { target.removeLast() }
    } else if bytes[end - 1] == stop, end == bytes.count || bytes[end] == 0x0A {
      target.append(stop)
    }
  }

  /// The white space between the words of a mention.
  private static func gaps(_ bytes: [UInt8], _ mention: Range<Int>) -> [Range<Int>] {
    var gaps: [Range<Int>] = []
    var offset = mention.lowerBound
    while offset < mention.upperBound {
      let start = offset
      while offset < mention.upperBound, ASCII.isWhite(bytes[offset]) { offset += 1 }
      if offset > start { gaps.append(start..<offset) } else { offset += 1 }
    }
    return gaps
  }

  /// The mention with one space between its words.
  static func surface(_ bytes: [UInt8], _ mention: Range<Int>) -> [UInt8] {
    var out: [UInt8] = []
    for i in mention {
      if ASCII.isWhite(bytes[i]) {
        if out.last != 0x20 { out.append(0x20) }
      } else {
        out.append(bytes[i])
      }
    }
    return out
  }
}
