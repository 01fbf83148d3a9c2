/// The smallest element that holds most of the article, and where all others stand to it.
struct MainElement {
  /// Percent of the whole that the element must hold: less, and a long section of an article would
  /// pass for it; more, and one long comment would lift it to the body.
  private static let share = 60
  private static let farthest = 7

  /// How many levels inside the main element each element is; from 8 on, 8 and how many levels the
  /// main element is inside the one that holds both.
  private(set) var places: [UInt8]
  /// The outermost element around each that does not hold the main element, or is not it.
  private(set) var sections: [Int32]

  /// `amounts` are what each element holds, its descendants' included; parents stand before their
  /// children. Linear in the elements.
  init(_ elements: [Element], holding amounts: NarrowArray<Int32>) {
    places = [UInt8](repeating: 0, count: elements.count)
    sections = (0..<Int32(elements.count)).map { $0 }
    guard let whole = amounts.first, whole > 0 else { return }
    var main = elements.count - 1
    while amounts[main] * 100 < whole * MainElement.share { main -= 1 }
    var isOnPath = [Bool](repeating: false, count: elements.count)
    var levels = 0
    var step = main
    while step != 0 {
      step = elements[step].parent
      levels += 1
      isOnPath[step] = true
      places[step] = UInt8(8 + min(MainElement.farthest, levels))
    }
    for index in elements.indices.dropFirst() where index != main && !isOnPath[index] {
      let parent = elements[index].parent
      let isInside = parent == main || places[parent] < 8 && parent != 0
      if parent == main || isOnPath[parent] {
        places[index] = isInside ? 1 : places[parent]
      } else {
        places[index] =
          isInside ? min(UInt8(MainElement.farthest), places[parent] + 1) : places[parent]
        sections[index] = sections[parent]
      }
    }
  }
}
