import Glibc

/// An element of the tagged text.
struct TagElement {
  enum Name {
    case quote, source, cue

    var start: StaticString {
      switch self {
      case .quote: "<quote n=\""
      case .source: "<source n=\""
      case .cue: "<cue n=\""
      }
    }

    var end: StaticString {
      switch self {
      case .quote: "</quote>"
      case .source: "</source>"
      case .cue: "</cue>"
      }
    }
  }

  /// Byte offsets, end exclusive.
  let start: Int
  let end: Int
  let name: Name
  let quotation: Int
  var kind: Quotation.Kind?
  /// Pieces that the element is cut into, by line ends and by other elements.
  var pieces = 0
  var written = 0

  fileprivate func stands(before other: TagElement) -> Bool {
    start != other.start ? start < other.start : end > other.end
  }
}

/// The elements of a document in the order of the text, outer ones before those that they hold.
struct TagElements {
  private var elements: [TagElement] = []

  /// How far one element is moved to its place: the quotations come nearly in order.
  private static let longestMove = 32

  init(_ quotations: [Quotation]) {
    elements.reserveCapacity(quotations.count * 3)
    for (number, quotation) in quotations.enumerated() {
      for part in quotation.parts { add(part.range, .quote, number, part.kind) }
      if let source = quotation.source { add(source, .source, number) }
      if let cue = quotation.cue { add(cue, .cue, number) }
    }
    sort()
  }

  var count: Int { elements.count }

  subscript(index: Int) -> TagElement {
    @inline(__always) _read { yield elements[index] }
    @inline(__always) _modify { yield &elements[index] }
  }

  /// Whether an element can be cut in pieces: a line ends in it, or another crosses it.
  func areCut(in bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    var ends: [Int] = []
    for element in elements {
      while let last = ends.last, last <= element.start { ends.removeLast() }
      if let last = ends.last, last < element.end { return true }
      if ends.isEmpty, let base = bytes.baseAddress,
        memchr(base + element.start, 0x0A, element.end - element.start) != nil
      {
        return true
      }
      ends.append(element.end)
    }
    return false
  }

  private mutating func add(
    _ range: Range<Int>, _ name: TagElement.Name, _ number: Int, _ kind: Quotation.Kind? = nil
  ) {
    guard !range.isEmpty else { return }
    elements.append(
      TagElement(
        start: range.lowerBound, end: range.upperBound, name: name, quotation: number, kind: kind))
  }

  /// Sorts the elements; those that stand at the same place keep their order.
  private mutating func sort() {
    for index in elements.indices {
      let element = elements[index]
      var place = index
      while place > 0, element.stands(before: elements[place - 1]) {
        if index - place == Self.longestMove {
          elements[place] = element
          elements.sort { $0.stands(before: $1) }
          return
        }
        elements[place] = elements[place - 1]
        place -= 1
      }
      elements[place] = element
    }
  }
}
