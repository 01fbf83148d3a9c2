extension FirstLook {
  func emitMarkup<Sink: FeatureSink>(_ index: Int, into sink: inout Sink) {
    let block = context.page.blocks[index]
    let item = context.statistics[index]
    let size = bins.size[item.length]
    let density = block.linkBytes * 100 / max(1, block.text.count)
    sink.take(.linkDensity, bins.percent[density] * 5 + size)
    sink.take(.links, bins.few[block.links] * 5 + size)
    sink.take(size < 2 ? .tag : .tagLong, FirstLook.group(context.page.tag(of: block)))
    if context.evidence[index] >= 0 {
      sink.take(.evidence, bins.percent[context.evidence[index]] * 5 + size)
    }
    eachWord(context.page.inlineWords(of: block)) { sink.take(.inlineWords, $0) }
  }

  func emitElements<Sink: FeatureSink>(_ index: Int, into sink: inout Sink) {
    let page = context.page
    let own = page.blocks[index].element
    let parent = page.elements[own].parent
    let grand = page.elements[parent].parent
    let element = page.elements[own]
    eachWord(element.words) { sink.take(.ownWords, $0) }
    eachWord(page.elements[parent].words) { sink.take(.parentWords, $0) }
    eachWord(page.elements[grand].inherited.subtracting(context.commonWords)) {
      sink.take(.aboveWords, $0)
    }
    let long = context.statistics[index].length >= 60 ? 8 : 0
    sink.take(.parentShare, share(context.elementProse[parent]) + long)
    sink.take(.grandShare, share(context.elementProse[grand]) + long)
    let alike = context.signatureSums[context.signatures[own]]
    sink.take(.signatureShare, share(alike.prose) + long)
    sink.take(.mainPlace, Int(context.main.places[own]) + long * 2)
    let density = bins.linked[alike.linkBytes * 100 / max(1, alike.bytes)]
    sink.take(.signatureLinks, bins.times[alike.blocks] * 4 + density + long * 2)
    sink.take(.grandLinks, linkShare(grand) + long)
  }

  /// The share of an element's text that is in links, in bins.
  func linkShare(_ element: Int) -> Int {
    let length = max(1, context.elementLength[element])
    return bins.share[context.elementLinks[element] * 100 / length]
  }

  private func share(_ prose: Int) -> Int {
    bins.share[prose * 100 / max(1, context.totalProse)]
  }

  @inline(__always)
  func eachWord(_ words: ClassWords, _ body: (Int) -> Void) {
    var rest = words.rawValue
    while rest != 0 {
      body(rest.trailingZeroBitCount)
      rest &= rest &- 1
    }
  }

  /// Elements that behave alike.
  static func group(_ tag: Tag) -> Int {
    switch tag {
    case .p: 1
    case .li: 2
    case .h1: 3
    case .h2: 4
    case .h3: 5
    case .h4, .h5, .h6: 6
    case .div: 7
    case .section, .article, .main: 8
    case .blockquote: 9
    case .figcaption, .caption: 10
    case .figure: 11
    case .td, .th: 12
    case .aside: 13
    case .header: 14
    case .footer: 15
    case .nav, .menu: 16
    case .button, .label, .summary, .legend: 17
    case .option, .select: 18
    case .dt, .dd: 19
    case .pre: 20
    case .address: 21
    case .form, .fieldset: 22
    case .body, .html: 23
    default: 0
    }
  }
}
