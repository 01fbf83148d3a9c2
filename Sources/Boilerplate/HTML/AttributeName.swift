import CopydeskCore

/// The attributes that say what an element is for.
enum AttributeName {
  case `class`
  /// Its value is made of words that name the element: id, role, itemprop, data-testid.
  case naming
  case hidden
  case ariaHidden
  case style
  case other

  init(_ bytes: UnsafeBufferPointer<UInt8>, _ name: Range<Int>) {
    func names(_ text: StaticString) -> Bool {
      text.utf8CodeUnitCount == name.count
        && bytes.matchesIgnoringCase(text, at: name.lowerBound)
    }
    switch ASCII.lower(bytes[name.lowerBound]) {
    case UInt8(ascii: "c"): self = names("class") ? .class : .other
    case UInt8(ascii: "i"): self = names("id") || names("itemprop") ? .naming : .other
    case UInt8(ascii: "r"): self = names("role") ? .naming : .other
    case UInt8(ascii: "h"): self = names("hidden") ? .hidden : .other
    case UInt8(ascii: "s"): self = names("style") ? .style : .other
    case UInt8(ascii: "a"):
      self = names("aria-hidden") ? .ariaHidden : names("aria-label") ? .naming : .other
    case UInt8(ascii: "d"):
      let names =
        names("data-testid") || names("data-component") || names("data-type")
        || names("data-module") || names("data-qa") || names("data-name")
      self = names ? .naming : .other
    default: self = .other
    }
  }

  /// Whether a style attribute keeps the element from sight.
  static func hides(_ bytes: UnsafeBufferPointer<UInt8>, _ value: Range<Int>) -> Bool {
    let style = UnsafeBufferPointer(rebasing: bytes[value])
    guard let display = style.find("display", from: 0) else { return false }
    var at = display + 7
    while at < style.count, ASCII.isSpace(style[at]) || style[at] == UInt8(ascii: ":") { at += 1 }
    return style.matchesIgnoringCase("none", at: at)
  }
}
