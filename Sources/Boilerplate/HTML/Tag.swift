import CopydeskCore

/// The elements of HTML that matter for telling text from furniture.
enum Tag: UInt8, CaseIterable {
  case unknown
  case a, abbr, address, annotation, area, article, aside, audio, b, base, basefont, bgsound,
    blockquote, body
  case br, button, canvas, caption, center, cite, code, col, dd, del, details, dialog, dir, div, dl
  case dt, em, embed, fieldset, figcaption, figure, font, footer, form, frame, frameset, h1, h2, h3
  case h4, h5, h6, head, header, hgroup, hr, html, i, iframe, img, input, ins, keygen, label, legend
  case li, link, listing, main, map, mark, math, menu, meta, nav, noembed, noframes, noscript,
    object, ol
  case optgroup, option, p, param, picture, plaintext, pre, q, s, script, search, section, select,
    small
  case source, span, strong, style, sub, summary, sup, svg, table, tbody, td, template, textarea
  case tfoot, th, thead, time, title, tr, track, u, ul, video, wbr, xmp

  /// The element with this name in any case.
  @inline(__always)
  init(_ bytes: UnsafeBufferPointer<UInt8>, _ name: Range<Int>) {
    self = name.count <= 10 ? Tag.byName.tag(Tag.key(bytes, name)) : .unknown
  }

  /// The element whose name, of less than eight letters and digits, is packed in lower case, the
  /// first in the lowest byte.
  @inline(__always)
  init(packed name: UInt64) { self = Tag.byName.tag(name) }

  var name: StaticString { Tag.names[Int(rawValue)] }

  /// A bit of its own for each element whose content is raw text.
  var bit: UInt64 {
    switch self {
    case .script: 1
    case .style: 2
    case .title: 4
    case .textarea: 8
    case .noscript: 16
    case .iframe: 32
    case .noembed: 64
    case .noframes: 128
    case .xmp: 256
    case .plaintext: 512
    default: 0
    }
  }

  /// The first eight letters and digits of a name in lower case, and those behind them shifted so
  /// that no two names of elements meet; 0 for what is no such name.
  @inline(__always)
  private static func key(_ bytes: UnsafeBufferPointer<UInt8>, _ name: Range<Int>) -> UInt64 {
    let first = LetterRun(bytes.eightBytes(at: name.lowerBound), length: name.count)
    if first.count == name.count { return first.bytes }
    guard first.count == 8 else { return 0 }
    let second = LetterRun(
      bytes.eightBytes(at: name.lowerBound &+ 8), length: name.count &- 8)
    return second.count == name.count &- 8 ? first.bytes ^ second.bytes &<< 40 : 0
  }

  /// Open addressing over the packed names; it never changes once it is made.
  private struct Table: @unchecked Sendable {
    private typealias Slot = (key: UInt64, tag: Tag)
    private static let size = 512
    private let slots: UnsafeMutablePointer<Slot>

    init() {
      slots = .allocate(capacity: Table.size)
      slots.initialize(repeating: (0, .unknown), count: Table.size)
      for tag in Tag.allCases.dropFirst() {
        let name = Tag.names[Int(tag.rawValue)]
        let key = Tag.key(
          UnsafeBufferPointer(start: name.utf8Start, count: name.utf8CodeUnitCount),
          0..<name.utf8CodeUnitCount)
        slots[slot(key)] = (key, tag)
      }
    }

    /// The slot of a key, or the empty one where it would be.
    @inline(__always)
    private func slot(_ key: UInt64) -> Int {
      var slot = Int(truncatingIfNeeded: (key &* 0x9E37_79B9_7F4A_7C15) >> 55)
      while slots[slot].key != key, slots[slot].key != 0 { slot = (slot &+ 1) & (Table.size - 1) }
      return slot
    }

    @inline(__always)
    func tag(_ key: UInt64) -> Tag { slots[slot(key)].tag }
  }

  private static let byName = Table()

  /// In the order of the cases.
  private static let names: [StaticString] = [
    "", "a", "abbr", "address", "annotation", "area", "article", "aside", "audio", "b", "base",
    "basefont",
    "bgsound", "blockquote", "body", "br", "button", "canvas", "caption", "center", "cite", "code",
    "col", "dd", "del", "details", "dialog", "dir", "div", "dl", "dt", "em", "embed", "fieldset",
    "figcaption", "figure", "font", "footer", "form", "frame", "frameset", "h1", "h2", "h3", "h4",
    "h5", "h6", "head", "header", "hgroup", "hr", "html", "i", "iframe", "img", "input", "ins",
    "keygen", "label", "legend", "li", "link", "listing", "main", "map", "mark", "math", "menu",
    "meta",
    "nav", "noembed", "noframes", "noscript", "object", "ol", "optgroup", "option", "p", "param",
    "picture", "plaintext", "pre", "q", "s", "script", "search", "section", "select", "small",
    "source",
    "span", "strong", "style", "sub", "summary", "sup", "svg", "table", "tbody", "td", "template",
    "textarea", "tfoot", "th", "thead", "time", "title", "tr", "track", "u", "ul", "video", "wbr",
    "xmp",
  ]
}
