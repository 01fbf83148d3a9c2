/// The features of a block as it stands: its words, its markup, its neighbours and its place.
struct FirstLook {
  let context: PageContext
  let bins = BinTables.shared
  private let zones: NarrowArray<Int8>
  let sizes: NarrowArray<UInt8>
  /// Size, end and link density of each block in one number, two numbers for no block before and
  /// behind.
  private let shapes: NarrowArray<UInt8>
  private let topics: TopicOverlap
  /// Of plain text alone: in markup classes tell as much.
  let echoes: Echoes?
  let runs: ShortRuns?
  /// Of text whose lines were not broken.
  let labels: Labels?
  /// Of markup alone, as elements are.
  let surroundings: Surroundings?
  let description: Description?

  init(_ context: PageContext) {
    self.context = context
    let isText = context.page.layout != .markup
    echoes = isText ? Echoes(context) : nil
    runs = isText ? ShortRuns(context) : nil
    labels = context.page.layout == .lines ? Labels(context) : nil
    surroundings = isText ? nil : Surroundings(context)
    description = isText ? nil : Description(context)
    let count = context.statistics.count
    let bins = bins
    let sizes = NarrowArray<UInt8>(count: count) { bins.size[context.statistics[$0].length] }
    self.sizes = sizes
    shapes = NarrowArray(count: count + 4) { place in
      let index = place - 2
      guard sizes.indices.contains(index) else { return FirstLook.beyond }
      return FirstLook.shape(sizes[index], context.page.blocks[index], context.statistics[index])
    }
    zones = FirstLook.zones(context)
    let masses = NarrowArray<Int16>(count: count) { context.isProse($0) ? TopicOverlap.whole : 0 }
    topics = TopicOverlap(context, masses)
  }

  /// The subjects whose labels name what follows them.
  private static let naming: UInt32 =
    [Subject.related, .popular, .comment, .newsletter, .author, .legal, .tags, .share, .product]
    .reduce(0) { $0 | $1.bit }

  /// Whether a block is a label, and of what.
  private static func label(_ item: BlockStatistics) -> UInt32 {
    item.length < 50 && item.covered * 2 >= item.words ? item.leading & naming : 0
  }

  /// The subject of the last label before each block that names what follows, or -1.
  private static func zones(_ context: PageContext) -> NarrowArray<Int8> {
    var zone = -1
    var length = 0
    return NarrowArray(count: context.statistics.count) { index in
      let item = context.statistics[index]
      let named = length < FirstLook.zoneReach ? zone : -1
      length += item.length
      let label = label(item)
      if label != 0 {
        zone = label.trailingZeroBitCount
        length = 0
      }
      return named
    }
  }

  /// Characters for which a label is taken to name what follows.
  private static let zoneReach = 1500

  func emit<Sink: FeatureSink>(_ index: Int, into sink: inout Sink) {
    emitWords(index, into: &sink)
    emitSubjects(index, into: &sink)
    emitPlace(index, into: &sink)
    emitNeighbours(index, into: &sink)
    emitProse(index, into: &sink)
    let shares = topics.shares(of: index)
    if shares.words >= 0 {
      sink.take(.proseTopics, bins.overlap[shares.words] * 5 + sizes[index])
    }
    if shares.names >= 0 {
      sink.take(.proseNames, bins.overlap[shares.names] * 5 + sizes[index])
    }
    if context.page.layout == .markup {
      emitMarkup(index, into: &sink)
      emitElements(index, into: &sink)
      emitLabelsAfter(index, into: &sink)
      emitSurroundings(index, into: &sink)
      emitDescription(index, into: &sink)
    } else {
      emitLayout(index, into: &sink)
      emitEchoes(index, sizes[index], into: &sink)
      emitRuns(index, into: &sink)
      emitNeatness(index, Int(sizes[index]), into: &sink)
    }
  }

  private func emitWords<Sink: FeatureSink>(_ index: Int, into sink: inout Sink) {
    let item = context.statistics[index]
    let size = sizes[index]
    let words = max(1, item.words)
    sink.take(.length, bins.length[item.length])
    sink.take(.ending, item.ending.rawValue * 5 + size)
    sink.take(.opening, min(11, Int(item.opening.rawValue)) * 5 + size)
    sink.take(.functionWords, bins.percent[item.functionWords * 100 / words] * 5 + size)
    sink.take(.capitals, bins.percent[item.capitalised * 100 / words] * 5 + size)
    sink.take(.numbers, bins.percent[item.numbers * 100 / words] * 5 + size)
    sink.take(.commas, bins.few[item.commas] * 5 + size)
    sink.take(.stops, bins.few[item.stops] * 5 + size)
    sink.take(.symbols, bins.percent[item.symbols * 100 / words] * 5 + size)
    sink.take(.textIdeograph, (item.ideographs * 2 > words ? 5 : 0) + size)
  }

  private func emitSubjects<Sink: FeatureSink>(_ index: Int, into sink: inout Sink) {
    let item = context.statistics[index]
    let isShort = item.length < 60
    each(item.subjects) { sink.take(isShort ? .subjectShort : .subjectLong, $0) }
    each(item.leading) { sink.take(isShort ? .leadingShort : .leadingLong, $0) }
    each(UInt32(item.flags.rawValue)) { sink.take(isShort ? .flagShort : .flagLong, $0) }
    let share = item.covered * 100 / max(1, item.words)
    sink.take(.coverage, bins.percent[share] * 5 + sizes[index])
    let zone = zones[index] + 1
    sink.take(isShort ? .zone : .zoneLong, zone)
  }

  @inline(__always)
  func each(_ bits: UInt32, _ body: (Int) -> Void) {
    var rest = bits
    while rest != 0 {
      body(rest.trailingZeroBitCount)
      rest &= rest &- 1
    }
  }

  private func emitPlace<Sink: FeatureSink>(_ index: Int, into sink: inout Sink) {
    let item = context.statistics[index]
    let size = sizes[index]
    sink.take(.place, index * 20 / max(1, context.statistics.count))
    let repeats = min(2, context.earlier[index]) * 3 + min(2, context.later[index])
    sink.take(.repeats, repeats * 5 + size)
    let overlap = item.titleWords * 100 / max(1, item.words)
    sink.take(.title, bins.percent[overlap] * 5 + size)
    let side =
      context.titleBlock < 0
      ? 0
      : index < context.titleBlock
        ? 1
        : index == context.titleBlock ? 2 : index < context.titleBlock + 4 ? 3 : 4
    sink.take(.titleSide, side * 5 + size)
  }

  private func emitNeighbours<Sink: FeatureSink>(_ index: Int, into sink: inout Sink) {
    sink.take(.before2, shapes[index])
    sink.take(.before1, shapes[index + 1])
    sink.take(.after1, shapes[index + 3])
    sink.take(.after2, shapes[index + 4])
    if index > 0, sizes[index - 1] < 2 {
      each(context.statistics[index - 1].leading) { sink.take(.subjectBefore, $0) }
    }
    if index + 1 < sizes.count, sizes[index + 1] < 2 {
      each(context.statistics[index + 1].leading) { sink.take(.subjectAfter, $0) }
    }
  }

  /// The shape of no block.
  private static let beyond = 63

  private static func shape(_ size: Int, _ block: Block, _ item: BlockStatistics) -> Int {
    let end = item.ending == .stop || item.ending == .closedStop ? 0 : item.ending == .colon ? 1 : 2
    let links = block.linkBytes == 0 ? 0 : block.linkBytes * 100 / max(1, block.text.count)
    let density = links > 60 ? 2 : links > 15 ? 1 : 0
    return (size * 3 + end) * 3 + density
  }

  private func emitProse<Sink: FeatureSink>(_ index: Int, into sink: inout Sink) {
    let isLong = sizes[index] > 1 ? 16 : 0
    let total = max(1, context.totalProse)
    let before = context.proseBefore[index]
    let after = context.totalProse - context.proseBefore[index + 1]
    sink.take(.proseBefore, bins.tenths[before * 100 / total] + isLong)
    sink.take(.proseAfter, bins.tenths[after * 100 / total] + isLong)
    sink.take(.proseNear, bins.mass[proseWithin(3, of: index)] + isLong)
    sink.take(.proseAround, bins.mass[proseWithin(10, of: index)] + isLong)
    let share = context.totalProse * 100 / max(1, context.totalLength)
    sink.take(.page, bins.share[share] * 5 + sizes[index])
  }

  /// Prose in the blocks up to that far on both sides, the block itself left out.
  private func proseWithin(_ reach: Int, of index: Int) -> Int {
    let sums = context.proseBefore
    let from = max(0, index - reach)
    let to = min(sums.count - 1, index + reach + 1)
    return sums[to] - sums[from] - (sums[index + 1] - sums[index])
  }

  private func emitLayout<Sink: FeatureSink>(_ index: Int, into sink: inout Sink) {
    let block = context.page.blocks[index]
    sink.take(.layout, context.page.layout.rawValue * 5 + sizes[index])
    let shift = block.indent - context.indent
    let side = shift < -6 ? 0 : shift < 0 ? 1 : shift == 0 ? 2 : shift < 6 ? 3 : 4
    sink.take(.indent, side * 5 + sizes[index])
    sink.take(.gap, min(3, block.gap) * 5 + sizes[index])
    sink.take(.listItem, (block.isListItem ? 5 : 0) + sizes[index])
  }
}
