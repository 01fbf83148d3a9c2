/// A row of at most `capacity` numbers that stands where it is used, without memory of its own:
/// names are copied often, and their words are few.
struct ShortRow<let capacity: Int, Element: FixedWidthInteger>: RandomAccessCollection {
  private var elements = InlineArray<capacity, Element>(repeating: 0)
  private(set) var count = 0

  init() {}

  /// Elements at the most.
  static var most: Int { capacity }

  var startIndex: Int { 0 }
  var endIndex: Int { count }
  var isFull: Bool { count == capacity }

  subscript(index: Int) -> Element {
    get { elements[index] }
    set { elements[index] = newValue }
  }

  /// Adds an element; there must be room.
  mutating func append(_ element: Element) {
    elements[count] = element
    count += 1
  }

  mutating func removeAll() { count = 0 }

  /// The elements for which that holds, in their order.
  func only(where holds: (Element) -> Bool) -> Self {
    var kept = Self()
    for element in self where holds(element) { kept.append(element) }
    return kept
  }

  /// Takes an element out; those behind it move up.
  mutating func remove(at index: Int) {
    count -= 1
    for next in index..<count { elements[next] = elements[next + 1] }
  }
}

extension ShortRow: Equatable {
  static func == (a: Self, b: Self) -> Bool { a.elementsEqual(b) }
}

/// The words of a name that count, by number.
typealias WordRow = ShortRow<12, Int32>

/// The first letters of a name's words, particles and titles among them.
typealias FirstLetters = ShortRow<24, UInt8>
