import CopydeskCore

/// The attributes that say what an element is for.
enum AttributeName {
  case `class`
  case id
  /// Its value is made of words that name the element: role, itemprop, data-testid.
  case naming
  case hidden
  case ariaHidden
  case style
  case other

  /// Most names are told to be others by their length and first letter.
  @inline(__always)
  init(_ bytes: UnsafeBufferPointer<UInt8>, _ name: Range<Int>) {
    func names(_ text: StaticString, _ attribute: AttributeName) -> AttributeName {
      bytes.matchesIgnoringCase(text, at: name.lowerBound) ? attribute : .other
    }
    switch (name.count, bytes[name.lowerBound] | 0x20) {
    case (2, UInt8(ascii: "i")): self = names("id", .id)
    case (4, UInt8(ascii: "r")): self = names("role", .naming)
    case (5, UInt8(ascii: "c")): self = names("class", .class)
    case (5, UInt8(ascii: "s")): self = names("style", .style)
    case (6, UInt8(ascii: "h")): self = names("hidden", .hidden)
    case (8, UInt8(ascii: "i")): self = names("itemprop", .naming)
    case (10, UInt8(ascii: "a")): self = names("aria-label", .naming)
    case (11, UInt8(ascii: "a")): self = names("aria-hidden", .ariaHidden)
    case (7...14, UInt8(ascii: "d")): self = AttributeName(data: bytes, name)
    default: self = .other
    }
  }

  private init(data bytes: UnsafeBufferPointer<UInt8>, _ name: Range<Int>) {
    func names(_ text: StaticString) -> Bool {
      text.utf8CodeUnitCount == name.count && bytes.matchesIgnoringCase(text, at: name.lowerBound)
    }
    let isNaming =
      names("data-testid") || names("data-component") || names("data-type")
      || names("data-module") || names("data-qa") || names("data-name")
    self = isNaming ? .naming : .other
  }
}
