import Glibc

/// An element of the tagged text.
struct TagElement: BitwiseCopyable {
  enum Name: BitwiseCopyable {
    case direct, mixed, indirect, source, cue

    /// The start tag up to the number.
    var start: StaticString {
      switch self {
      case .direct, .mixed, .indirect: "<quote n=\""
      case .source: "<source n=\""
      case .cue: "<cue n=\""
      }
    }

    /// The start tag behind the number; for a quotation up to its speaker, where it has one.
    var rest: StaticString {
      switch self {
      case .direct: "\" type=\"direct\""
      case .mixed: "\" type=\"mixed\""
      case .indirect: "\" type=\"indirect\""
      case .source, .cue: "\""
      }
    }

    var end: StaticString {
      switch self {
      case .direct, .mixed, .indirect: "</quote>"
      case .source: "</source>"
      case .cue: "</cue>"
      }
    }

    var isQuote: Bool { self != .source && self != .cue }

    init(_ kind: Quotation.Kind) {
      switch kind {
      case .direct: self = .direct
      case .mixed: self = .mixed
      case .indirect: self = .indirect
      }
    }
  }

  /// Byte offsets, end exclusive.
  let start: Int
  let end: Int
  let attribution: Int32
  /// Pieces that the element is cut into, by line ends and by other elements.
  var pieces: Int32 = 0
  var written: Int32 = 0
  let name: Name

  fileprivate func stands(before other: TagElement) -> Bool {
    start != other.start ? start < other.start : end > other.end
  }
}

/// The elements of a document in the order of the text, outer ones before those that they hold.
struct TagElements {
  private var elements = Row<TagElement>()

  /// How far one element is moved to its place: the quotations come nearly in order.
  private static let longestMove = 32

  func free() { elements.free() }

  /// Takes those of another document.
  mutating func take(_ findings: Findings) {
    elements.removeAll()
    for (number, attribution) in findings.attributions.enumerated() {
      var next = attribution.firstPart
      while next >= 0 {
        let part = findings.parts[Int(next)]
        add(part.range, TagElement.Name(part.kind), number)
        next = part.next
      }
      if let source = attribution.source { add(source, .source, number) }
      if let cue = attribution.cue { add(cue, .cue, number) }
    }
    sort()
  }

  var count: Int { elements.count }

  subscript(index: Int) -> TagElement {
    @inline(__always) get { elements[index] }
    @inline(__always) nonmutating _modify { yield &elements[index] }
  }

  /// Whether an element is cut in pieces: a line ends in it, or another crosses it.
  func areCut(in bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    var ends: [Int] = []
    for element in elements {
      while let last = ends.last, last <= element.start { ends.removeLast() }
      if let last = ends.last {
        if last < element.end { return true }
      } else if let base = bytes.baseAddress,
        memchr(base + element.start, 0x0A, element.end - element.start) != nil
      {
        return true
      }
      ends.append(element.end)
    }
    return false
  }

  private mutating func add(_ range: ByteRange, _ name: TagElement.Name, _ number: Int) {
    guard range.start < range.end else { return }
    elements.append(
      TagElement(
        start: range.start, end: range.end, attribution: Int32(truncatingIfNeeded: number),
        name: name))
  }

  /// Sorts the elements; those that stand at the same place keep their order.
  private mutating func sort() {
    for index in elements.indices {
      guard index > 0, elements[index].stands(before: elements[index - 1]) else { continue }
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
