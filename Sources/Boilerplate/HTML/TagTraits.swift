/// What the tree builder of the standard would do at a tag, as far as it moves text.
extension Tag {
  /// Ends the text block it stands in.
  var isBlock: Bool { Tag.traits[Int(rawValue)] & 1 != 0 }
  /// Has no end tag.
  var isVoid: Bool { Tag.traits[Int(rawValue)] & 2 != 0 }
  /// Its content is raw text.
  var isRaw: Bool { Tag.traits[Int(rawValue)] & 4 != 0 }
  /// Formats text inside a block; opens no element of ours.
  var isInline: Bool { Tag.traits[Int(rawValue)] & 8 != 0 }
  /// An open `p` ends where it starts.
  var closesParagraph: Bool { Tag.traits[Int(rawValue)] & 16 != 0 }
  /// A heading of a section.
  var isHeading: Bool { rawValue >= Tag.h1.rawValue && rawValue <= Tag.h6.rawValue }
  /// A drawing, a template or a formula's source: what is in it is not the page's text.
  var isUnseen: Bool { self == .svg || self == .template || self == .annotation }
  /// No end tag inside it closes an element outside.
  var isScope: Bool { Tag.traits[Int(rawValue)] & 32 != 0 }

  /// The elements whose end a start tag implies, and those that stop the search for them.
  var impliedEnd: (closes: [Tag], within: [Tag])? {
    switch self {
    case .li: ([.li], [.ul, .ol, .menu, .dir])
    case .dt, .dd: ([.dt, .dd], [.dl])
    case .tr: ([.tr], [.table])
    case .td, .th: ([.td, .th], [.tr, .table])
    case .tbody, .thead, .tfoot: ([.tbody, .thead, .tfoot], [.table])
    case .option, .optgroup: ([.option], [.select])
    default: nil
    }
  }

  private static let traits: [UInt8] = allCases.map { tag in
    var bits: UInt8 = 0
    if blocks.contains(tag) { bits |= 1 }
    if voids.contains(tag) { bits |= 2 }
    if raws.contains(tag) { bits |= 4 }
    if inlines.contains(tag) { bits |= 8 }
    if paragraphClosers.contains(tag) { bits |= 16 }
    if scopes.contains(tag) { bits |= 32 }
    return bits
  }

  private static let paragraphClosers: Set<Tag> = [
    .address, .article, .aside, .blockquote, .center, .details, .dialog, .dir, .div, .dl, .dt, .dd,
    .fieldset, .figcaption, .figure, .footer, .form, .h1, .h2, .h3, .h4, .h5, .h6, .header, .hgroup,
    .hr, .li, .listing, .main, .menu, .nav, .ol, .p, .plaintext, .pre, .search, .section, .summary,
    .table, .ul, .xmp,
  ]

  private static let blocks: Set<Tag> = paragraphClosers.union([
    .body, .button, .caption, .frameset, .head, .html, .legend, .optgroup, .option, .select, .tbody,
    .td, .tfoot, .th, .thead, .tr, .video, .audio, .object, .canvas, .svg, .iframe, .textarea,
  ])

  private static let voids: Set<Tag> = [
    .area, .base, .basefont, .bgsound, .br, .col, .embed, .frame, .hr, .img, .input, .keygen, .link,
    .meta, .param, .source, .track, .wbr,
  ]

  private static let raws: Set<Tag> = [
    .iframe, .noembed, .noframes, .noscript, .plaintext, .script, .style, .textarea, .title, .xmp,
  ]

  private static let inlines: Set<Tag> = [
    .abbr, .b, .cite, .code, .del, .em, .font, .i, .ins, .label, .mark, .picture, .q, .s,
    .small, .span, .strong, .sub, .sup, .time, .u, .map,
  ]

  private static let scopes: Set<Tag> = [.table, .td, .th, .caption, .template, .object]
}
