/// The features of a block in the light of the first look at all blocks of the page: a short line
/// between two kept ones is likely kept, a long one far behind the article is likely not.
struct SecondLook {
  let first: FirstLook
  private let bins: BinTables
  private let scores: Scores
  /// The scores in steps, two steps for no block before and behind.
  private let steps: NarrowArray<UInt8>
  /// What the scores say as chances; of markup alone, plain text needs them only once.
  private var chances: [Double] = []
  private var keptBefore: [Double] = []
  private(set) var nearest = NearestAlike()
  private var elementKept: [Double] = []
  private var main = MainElement([], holding: NarrowArray())
  private var signatureKept: [Double] = []
  private let topics: TopicOverlap
  /// How far the last anchor before each block is, and the next one behind it, in bins.
  private var gapsBefore = NarrowArray<UInt8>()
  private var gapsAfter = NarrowArray<UInt8>()
  /// What the first look keeps of the whole text, in bins.
  private var whole = 0

  /// A block is an anchor when the first look is that sure of it, and it is that long.
  private static let sure = 0.8
  private static let anchorLength = 80

  init(_ first: FirstLook, _ scores: Scores) {
    self.first = first
    self.scores = scores
    bins = first.bins
    steps = NarrowArray(count: scores.count + 4) { place in
      let index = place - 2
      guard scores.indices.contains(index) else { return SecondLook.beyond }
      return max(0, min(17, Int(scores[index] * 1.5 + 9)))
    }
    let context = first.context
    let isMarkup = context.page.layout == .markup
    let masses = NarrowArray<Int16>(count: scores.count)
    var anchors = [Bool](repeating: false, count: scores.count)
    if isMarkup { chances.reserveCapacity(scores.count) }
    keptBefore.reserveCapacity(scores.count + 1)
    var kept = 0.0
    for index in scores.indices {
      let length = context.statistics[index].length
      let chance = 1 / (1 + Logistic.exp(-scores[index]))
      if isMarkup { chances.append(chance) }
      if length >= SecondLook.anchorLength {
        masses[index] = Int(chance * Double(TopicOverlap.whole))
        anchors[index] = chance > SecondLook.sure
      }
      keptBefore.append(kept)
      kept += chance * Double(length)
    }
    keptBefore.append(kept)
    topics = TopicOverlap(context, masses)
    gapsBefore = gaps(scores.indices, anchors)
    gapsAfter = gaps(scores.indices.reversed(), anchors)
    let share =
      keptBefore[scores.count] * 100 / Double(max(1, first.context.lengthBefore[scores.count]))
    whole = bins.wholes[Int(share)]
    if isMarkup { sumElements() }
  }

  /// The step of no block.
  private static let beyond = 19
  /// The bin of a gap where there is no anchor.
  private static let noAnchor = 8

  /// Characters between each block and the last anchor before it, in the order given, in bins.
  private func gaps(_ order: some Collection<Int>, _ anchors: [Bool]) -> NarrowArray<UInt8> {
    let gaps = NarrowArray<UInt8>(count: order.count)
    var gap = -1
    for index in order {
      gaps[index] = gap < 0 ? SecondLook.noAnchor : bins.mass[gap]
      if anchors[index] {
        gap = 0
      } else if gap >= 0 {
        gap += first.context.statistics[index].length
      }
    }
    return gaps
  }

  private mutating func sumElements() {
    let page = first.context.page
    elementKept = [Double](repeating: 0, count: page.elements.count)
    signatureKept = [Double](repeating: 0, count: first.context.signatureSums.count)
    for (index, block) in page.blocks.enumerated() {
      let length = first.context.statistics[index].length
      let kept = chances[index] * Double(length)
      elementKept[block.element] += kept
      signatureKept[first.context.signatures[block.element]] += kept
    }
    for index in page.elements.indices.dropFirst().reversed() {
      elementKept[page.elements[index].parent] += elementKept[index]
    }
    main = MainElement(
      page.elements, holding: NarrowArray(count: elementKept.count) { Int(elementKept[$0]) })
    nearest = NearestAlike(first.context)
  }

  func emit<Sink: FeatureSink>(_ index: Int, into sink: inout Sink) {
    let long = first.context.statistics[index].length >= 60 ? 20 : 0
    sink.take(.own, step(index) + long)
    sink.take(.previous, steps[index + 1] + long)
    sink.take(.previous2, steps[index] + long)
    sink.take(.following, steps[index + 3] + long)
    sink.take(.following2, steps[index + 4] + long)
    sink.take(.pair, coarse(index - 1) * 5 + coarse(index + 1) + (long > 0 ? 25 : 0))
    sink.take(.near, tenth(share(3, of: index)) + long)
    sink.take(.wide, tenth(share(10, of: index)) + long)
    emitPlace(index, long, into: &sink)
    emitTopics(index, into: &sink)
    if first.context.page.layout == .lines { emitWhole(index, into: &sink) }
    if first.context.page.layout == .markup { emitElements(index, long, into: &sink) }
  }

  private func emitTopics<Sink: FeatureSink>(_ index: Int, into sink: inout Sink) {
    let shares = topics.shares(of: index)
    let size = bins.size[first.context.statistics[index].length]
    if shares.words >= 0 { sink.take(.keptTopics, bins.overlap[shares.words] * 5 + size) }
    if shares.names >= 0 { sink.take(.keptNames, bins.overlap[shares.names] * 5 + size) }
  }

  /// What the first look keeps of the whole text: of one that somebody has cleaned nearly all.
  private func emitWhole<Sink: FeatureSink>(_ index: Int, into sink: inout Sink) {
    let own = max(0, min(7, Int(scores[index] + 4)))
    sink.take(.wholeKept, whole * 8 + own)
  }

  /// The step of a block's score.
  @inline(__always)
  private func step(_ index: Int) -> Int { steps[index &+ 2] }

  /// The step of a block's score, or that of no block for -1.
  func step(of index: Int) -> Int { index < 0 ? SecondLook.beyond : step(index) }

  func coarse(_ index: Int) -> Int {
    guard scores.indices.contains(index) else { return 4 }
    return scores[index] < -1.5 ? 0 : scores[index] < 0 ? 1 : scores[index] < 1.5 ? 2 : 3
  }

  private func tenth(_ share: Double) -> Int { max(0, min(10, Int(share * 10.99))) }

  /// The share of text, by the first look, that is kept within that many blocks on both sides.
  private func share(_ reach: Int, of index: Int) -> Double {
    let from = max(0, index - reach)
    let to = min(scores.count, index + reach + 1)
    let length =
      first.context.lengthBefore[to] - first.context.lengthBefore[from]
      - first.context.statistics[index].length
    let own = keptBefore[index + 1] - keptBefore[index]
    return (keptBefore[to] - keptBefore[from] - own) / Double(max(1, length))
  }

  private func emitPlace<Sink: FeatureSink>(_ index: Int, _ long: Int, into sink: inout Sink) {
    let total = max(1, keptBefore[scores.count])
    let before = Int(keptBefore[index] / total * 100)
    let after = Int((total - keptBefore[index + 1]) / total * 100)
    sink.take(.massBefore, bins.tenths[before] + long)
    sink.take(.massAfter, bins.tenths[after] + long)
    let gapBefore = gapsBefore[index]
    let gapAfter = gapsAfter[index]
    sink.take(.gapBefore, gapBefore + long)
    sink.take(.gapAfter, gapAfter + long)
    let sides =
      (min(3, gapBefore / 2) * 2 + (gapBefore == SecondLook.noAnchor ? 1 : 0)) * 4
      + min(3, gapAfter / 2)
    sink.take(.between, sides + (long > 0 ? 32 : 0))
  }

  private func emitElements<Sink: FeatureSink>(_ index: Int, _ long: Int, into sink: inout Sink) {
    let page = first.context.page
    let own = page.blocks[index].element
    let parent = page.elements[own].parent
    let grand = page.elements[parent].parent
    let length = first.context.statistics[index].length
    let kept = chances[index] * Double(length)
    func rest(_ element: Int) -> Int {
      let others = first.context.elementLength[element] - length
      if others <= 0 { return 11 }
      return tenth((elementKept[element] - kept) / Double(others))
    }
    emitSiblings(index, long, into: &sink)
    sink.take(.parentKept, rest(parent) + long)
    sink.take(.grandKept, rest(grand) + long)
    sink.take(.tagKept, rest(own) + long)
    let signature = first.context.signatures[own]
    let others = first.context.signatureSums[signature].length - length
    let share = (signatureKept[signature] - kept) / Double(max(1, others))
    sink.take(.signatureKept, (others <= 0 ? 11 : tenth(share)) + long)
    sink.take(.keptPlace, Int(main.places[own]) + (long > 0 ? 16 : 0))
    let section = Int(main.sections[own])
    let size = bins.parts[Int(elementKept[section] * 100 / max(1, elementKept[0]))]
    sink.take(long > 0 ? .sectionKeptLong : .sectionKept, rest(section) * 4 + size)
    sink.take(.sectionTag, FirstLook.group(page.elements[section].tag) + (long > 0 ? 32 : 0))
    sink.take(.sectionLinks, first.linkShare(section) + long)
    let blocks = first.context.elementBlocks[section]
    let mean = bins.size[first.context.elementLength[section] / max(1, blocks)]
    sink.take(.sectionShape, bins.counts[blocks] * 5 + mean + (long > 0 ? 30 : 0))
    let heading = first.surroundings?.heading(before: index)?.index ?? -1
    sink.take(.headingKept, step(of: heading) + long)
    first.eachWord(page.elements[section].words) { sink.take(.sectionWords, $0) }
  }
}
