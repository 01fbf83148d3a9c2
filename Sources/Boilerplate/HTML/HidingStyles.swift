import CopydeskCore

/// Tells what a page keeps from sight: by attributes, and by the classes and ids that its own style
/// sheets hide.
///
/// Of a style sheet those rules count whose selector is one class or one id: what hides an element
/// only inside another, or on one kind of screen, says nothing of the page as it is read.
struct HidingStyles {
  /// Hashes of `.class` and `#id`.
  private var hidden: Set<UInt64> = []

  /// Takes in a style sheet; of two rules for a selector the later counts. Linear in it.
  mutating func read(_ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) {
    let sheet = UnsafeBufferPointer(rebasing: bytes[range])
    var at = 0
    while let brace = sheet.find(UInt8(ascii: "{"), from: at) {
      let selectors = HidingStyles.trimmed(sheet, HidingStyles.afterComments(sheet, at..<brace))
      if selectors.first.map({ sheet[$0] }) == UInt8(ascii: "@") {
        at = HidingStyles.endOfGroup(sheet, from: brace)
        continue
      }
      let end = sheet.find(UInt8(ascii: "}"), from: brace) ?? sheet.count
      if let hides = HidingStyles.hides(sheet, brace + 1..<end) {
        note(sheet, selectors, hides)
      }
      at = end + 1
    }
  }

  private mutating func note(
    _ sheet: UnsafeBufferPointer<UInt8>, _ selectors: Range<Int>, _ hides: Bool
  ) {
    var start = selectors.lowerBound
    while start < selectors.upperBound {
      let comma = sheet.find(UInt8(ascii: ","), in: start..<selectors.upperBound)
      let end = comma ?? selectors.upperBound
      let selector = HidingStyles.trimmed(sheet, start..<end)
      if HidingStyles.isSimple(sheet, selector) {
        let hash = HashTable.hash(sheet, selector)
        if hides { hidden.insert(hash) } else { hidden.remove(hash) }
      }
      start = end + 1
    }
  }

  /// Whether an attribute keeps its element from sight.
  @inline(__always)
  func hides(
    _ bytes: UnsafeBufferPointer<UInt8>, _ name: AttributeName, _ value: Range<Int>
  ) -> Bool {
    switch name {
    case .hidden: !bytes.matchesIgnoringCase("until-found", at: value.lowerBound)
    case .style: HidingStyles.mayHide(bytes, value) && HidingStyles.hides(bytes, value) ?? false
    case .class: !hidden.isEmpty && namesHidden(bytes, value, UInt8(ascii: "."))
    case .id: !hidden.isEmpty && namesHidden(bytes, value, UInt8(ascii: "#"))
    default: false
    }
  }

  /// Whether one of the attributes of a tag does.
  func hides(_ bytes: UnsafeBufferPointer<UInt8>, _ attributes: Range<Int>) -> Bool {
    guard !hidden.isEmpty || HidingStyles.mayHide(bytes, attributes) else { return false }
    for attribute in Attributes(bytes, attributes)
    where hides(bytes, AttributeName(bytes, attribute.name), attribute.value) {
      return true
    }
    return false
  }

  /// Most attributes have none of the words by which they could hide anything.
  @inline(__always)
  private static func mayHide(_ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) -> Bool {
    for at in range {
      switch bytes[at] {
      case UInt8(ascii: "d") where bytes.matches("dden", at: at): return true
      case UInt8(ascii: "n") where bytes.matches("none", at: at): return true
      default: break
      }
    }
    return false
  }

  private func namesHidden(
    _ bytes: UnsafeBufferPointer<UInt8>, _ value: Range<Int>, _ sign: UInt8
  ) -> Bool {
    var at = value.lowerBound
    while at < value.upperBound {
      var hash = HashTable.step(0, sign)
      var end = at
      while end < value.upperBound, !ASCII.isSpace(bytes[end]) {
        hash = HashTable.step(hash, bytes[end])
        end &+= 1
      }
      if end > at, hidden.contains(HashTable.finish(hash, length: end - at + 1)) { return true }
      at = end + 1
    }
    return false
  }

  // MARK: Declarations

  /// Whether declarations keep an element from sight (true), show it (false), or say nothing of it.
  private static func hides(
    _ bytes: UnsafeBufferPointer<UInt8>, _ declarations: Range<Int>
  ) -> Bool? {
    var hides: Bool?
    var start = declarations.lowerBound
    while start < declarations.upperBound {
      let semicolon = bytes.find(UInt8(ascii: ";"), in: start..<declarations.upperBound)
      let end = semicolon ?? declarations.upperBound
      let declaration = trimmed(bytes, start..<end)
      if let value = value(bytes, declaration, of: "display") {
        hides = bytes.matchesIgnoringCase("none", at: value)
      } else if let value = value(bytes, declaration, of: "visibility") {
        hides = bytes.matchesIgnoringCase("hidden", at: value)
      }
      start = end + 1
    }
    return hides
  }

  /// Where the value of a declaration begins, if it is of that property.
  private static func value(
    _ bytes: UnsafeBufferPointer<UInt8>, _ declaration: Range<Int>, of property: StaticString
  ) -> Int? {
    guard declaration.count > property.utf8CodeUnitCount,
      bytes.matchesIgnoringCase(property, at: declaration.lowerBound)
    else { return nil }
    var at = declaration.lowerBound + property.utf8CodeUnitCount
    while at < declaration.upperBound, ASCII.isSpace(bytes[at]) { at += 1 }
    guard at < declaration.upperBound, bytes[at] == UInt8(ascii: ":") else { return nil }
    at += 1
    while at < declaration.upperBound, ASCII.isSpace(bytes[at]) { at += 1 }
    return at
  }

  // MARK: Selectors

  /// A class or an id alone.
  private static func isSimple(_ sheet: UnsafeBufferPointer<UInt8>, _ selector: Range<Int>) -> Bool
  {
    guard selector.count > 1,
      [UInt8(ascii: "."), UInt8(ascii: "#")].contains(sheet[selector.lowerBound])
    else { return false }
    return selector.dropFirst().allSatisfy {
      ASCII.isAlphanumeric(sheet[$0]) || sheet[$0] == 0x2D || sheet[$0] == 0x5F || sheet[$0] >= 0x80
    }
  }

  /// The end of an at-rule's block, which has rules of its own inside.
  private static func endOfGroup(_ sheet: UnsafeBufferPointer<UInt8>, from brace: Int) -> Int {
    var depth = 0
    var at = brace
    while at < sheet.count {
      if sheet[at] == UInt8(ascii: "{") { depth += 1 }
      if sheet[at] == UInt8(ascii: "}") { depth -= 1 }
      at += 1
      if depth == 0 { break }
    }
    return at
  }

  /// The part of a range behind its last comment, and behind statements without a block.
  private static func afterComments(
    _ sheet: UnsafeBufferPointer<UInt8>, _ range: Range<Int>
  ) -> Range<Int> {
    var start = range.lowerBound
    for at in range where at > range.lowerBound {
      let endsComment = sheet[at] == UInt8(ascii: "/") && sheet[at - 1] == UInt8(ascii: "*")
      if endsComment || sheet[at] == UInt8(ascii: ";") { start = at + 1 }
    }
    return start..<range.upperBound
  }

  private static func trimmed(
    _ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>
  ) -> Range<Int> {
    var start = range.lowerBound
    var end = range.upperBound
    while start < end, ASCII.isSpace(bytes[start]) { start += 1 }
    while end > start, ASCII.isSpace(bytes[end - 1]) { end -= 1 }
    return start..<end
  }
}
