import CopydeskCore

/// The elements of HTML that matter for telling text from furniture.
enum Tag: UInt8, CaseIterable {
  case unknown
  case a, abbr, address, area, article, aside, audio, b, base, basefont, bgsound, blockquote, body
  case br, button, canvas, caption, center, cite, code, col, dd, del, details, dialog, dir, div, dl
  case dt, em, embed, fieldset, figcaption, figure, font, footer, form, frame, frameset, h1, h2, h3
  case h4, h5, h6, head, header, hgroup, hr, html, i, iframe, img, input, ins, keygen, label, legend
  case li, link, listing, main, map, mark, menu, meta, nav, noembed, noframes, noscript, object, ol
  case optgroup, option, p, param, picture, plaintext, pre, q, s, script, search, section, select,
    small
  case source, span, strong, style, sub, summary, sup, svg, table, tbody, td, template, textarea
  case tfoot, th, thead, time, title, tr, track, u, ul, video, wbr, xmp

  /// The element with this name in any case.
  init(_ bytes: UnsafeBufferPointer<UInt8>, _ name: Range<Int>) {
    self = name.count <= 10 ? Tag.byName.tag(Tag.key(bytes, name)) : .unknown
  }

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

  /// Ten bytes at five bits are enough to tell all names apart: letters keep their low bits,
  /// digits are 27 to 31.
  @inline(__always)
  private static func key(_ bytes: UnsafeBufferPointer<UInt8>, _ name: Range<Int>) -> UInt64 {
    var key: UInt64 = 0
    for index in name {
      let byte = bytes[index]
      if ASCII.isLetter(byte) {
        key = key << 6 | UInt64(byte & 0x1F)
      } else if ASCII.isDigit(byte) {
        key = key << 6 | UInt64(byte &- 0x30 + 32)
      } else {
        return 0
      }
    }
    return key
  }

  /// Open addressing over the packed names.
  private struct Table {
    private static let size = 512
    private var keys = [UInt64](repeating: 0, count: size)
    private var tags = [Tag](repeating: .unknown, count: size)

    init() {
      for tag in Tag.allCases.dropFirst() {
        let name = Tag.names[Int(tag.rawValue)]
        let key = Tag.key(
          UnsafeBufferPointer(start: name.utf8Start, count: name.utf8CodeUnitCount),
          0..<name.utf8CodeUnitCount)
        var slot = Table.slot(key)
        while keys[slot] != 0 { slot = (slot + 1) % Table.size }
        keys[slot] = key
        tags[slot] = tag
      }
    }

    private static func slot(_ key: UInt64) -> Int {
      Int(truncatingIfNeeded: (key &* 0x9E37_79B9_7F4A_7C15) >> 55)
    }

    func tag(_ key: UInt64) -> Tag {
      var slot = Table.slot(key)
      while keys[slot] != key {
        if keys[slot] == 0 { return .unknown }
        slot = (slot + 1) % Table.size
      }
      return tags[slot]
    }
  }

  private static let byName = Table()

  /// In the order of the cases.
  private static let names: [StaticString] = [
    "", "a", "abbr", "address", "area", "article", "aside", "audio", "b", "base", "basefont",
    "bgsound", "blockquote", "body", "br", "button", "canvas", "caption", "center", "cite", "code",
    "col", "dd", "del", "details", "dialog", "dir", "div", "dl", "dt", "em", "embed", "fieldset",
    "figcaption", "figure", "font", "footer", "form", "frame", "frameset", "h1", "h2", "h3", "h4",
    "h5", "h6", "head", "header", "hgroup", "hr", "html", "i", "iframe", "img", "input", "ins",
    "keygen", "label", "legend", "li", "link", "listing", "main", "map", "mark", "menu", "meta",
    "nav", "noembed", "noframes", "noscript", "object", "ol", "optgroup", "option", "p", "param",
    "picture", "plaintext", "pre", "q", "s", "script", "search", "section", "select", "small",
    "source",
    "span", "strong", "style", "sub", "summary", "sup", "svg", "table", "tbody", "td", "template",
    "textarea", "tfoot", "th", "thead", "time", "title", "tr", "track", "u", "ul", "video", "wbr",
    "xmp",
  ]
}
