/// What a block is on its page; the words of `--keep`, `--drop` and `--explain`.
enum Kind: String, CaseIterable, Sendable {
  case text, heading, title, standfirst, byline, time, caption, credit, `repeat`, comment, related
  case share, promo, advert, legal, notice, embed, navigation, recurrent, unwanted, other

  /// What a phrase of furniture makes of a block that it opens or fills.
  init(_ subject: Subject) {
    switch subject {
    case .photo: self = .caption
    case .byline, .author: self = .byline
    case .time: self = .time
    case .comment: self = .comment
    case .share, .follow, .react: self = .share
    case .newsletter, .account, .app, .donate: self = .promo
    case .related, .popular, .tags: self = .related
    case .advert, .product: self = .advert
    case .legal, .cookie: self = .legal
    case .notice: self = .notice
    case .source: self = .credit
    case .post: self = .embed
    case .video, .tool, .contact: self = .navigation
    }
  }

  /// What the class words around a block make of it, the surest first.
  private static let byClass: [(words: ClassWords, kind: Kind)] = [
    ("comment", .comment), ("caption", .caption), ("author", .byline), ("meta", .time),
    ("share", .share), ("related", .related), ("popular", .related), ("tags", .related),
    ("newsletter", .promo), ("paywall", .promo), ("app", .promo), ("donate", .promo),
    ("promo", .advert), ("sponsored", .advert), ("product", .advert), ("legal", .legal),
    ("cookie", .legal), ("notice", .notice), ("embed", .embed), ("video", .embed),
    ("breadcrumb", .navigation), ("nav", .navigation), ("footer", .navigation),
    ("pager", .navigation), ("search", .navigation), ("account", .navigation),
    ("sidebar", .related), ("teaser", .related), ("header", .navigation),
  ].map { (ClassWords(named: $0), $1) }

  /// The kind that class words name, or nil.
  init?(_ words: ClassWords) {
    guard !words.isEmpty,
      let known = Kind.byClass.first(where: { !words.isDisjoint(with: $0.words) })
    else { return nil }
    self = known.kind
  }
}
