/// The attributions that the tags of tag-quotes mark.
struct TagIndex {
  private var attributions: [Attribution] = []

  /// Reads the elements of a text: a quotation's source is its speaker, or the source of its number.
  init(_ tagged: TaggedText) {
    var sources: [Int: [UInt8]] = [:]
    for element in tagged.elements where element.kind == .source {
      let text = Array(tagged.text[element.range])
      sources[element.number] = sources[element.number].map { $0 + [0x20] + text } ?? text
    }
    for element in tagged.elements where element.kind == .quote {
      let source = element.speaker.isEmpty ? sources[element.number] ?? [] : element.speaker
      attributions.append(Attribution(content: element.range, source: source))
    }
    attributions.sort { $0.content.lowerBound < $1.content.lowerBound }
  }

  /// The attributions that begin in a stretch of the text.
  func attributions(in range: Range<Int>) -> [Attribution] {
    var low = 0
    var high = attributions.count
    while low < high {
      let middle = (low + high) / 2
      if attributions[middle].content.lowerBound < range.lowerBound {
        low = middle + 1
      } else {
        high = middle
      }
    }
    var found: [Attribution] = []
    while low < attributions.count, attributions[low].content.lowerBound < range.upperBound {
      found.append(attributions[low])
      low += 1
    }
    return found
  }
}
