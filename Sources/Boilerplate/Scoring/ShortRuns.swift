/// The runs of blocks that are no prose: a single one between paragraphs is a heading or a caption,
/// thirty are a menu.
struct ShortRuns {
  /// How many blocks of its run are before each block, and how many from it on; 0 and 0 for prose.
  /// More than 255 count as that.
  private let before: NarrowArray<UInt8>
  private let after: NarrowArray<UInt8>
  /// The blocks of the run that the page begins with, and of that which it ends with.
  private let first: Range<Int>
  private let last: Range<Int>

  /// Linear in the blocks.
  init(_ context: PageContext) {
    let count = context.statistics.count
    after = NarrowArray(count: count)
    var length = 0
    before = NarrowArray(count: count) { index in
      defer { length = context.isProse(index) ? 0 : length + 1 }
      return context.isProse(index) ? 0 : length
    }
    last = count - length..<count
    length = 0
    for index in (0..<count).reversed() {
      length = context.isProse(index) ? 0 : length + 1
      after[index] = length
    }
    first = 0..<length
  }

  /// How many blocks the run around a block has, up to 255 and no less; 0 for prose.
  @inline(__always)
  func length(_ index: Int) -> Int { before[index] + after[index] }

  /// How many blocks of the run are before a block, and how many behind it, up to three.
  @inline(__always)
  func place(_ index: Int) -> (before: Int, behind: Int) {
    (min(3, before[index]), min(3, after[index] &- 1))
  }

  /// Bit 1 where something is before the run around a block, bit 0 where something is behind it.
  @inline(__always)
  func sides(_ index: Int) -> Int {
    (first.contains(index) ? 0 : 2) | (last.contains(index) ? 0 : 1)
  }
}

extension FirstLook {
  func emitEchoes<Sink: FeatureSink>(_ index: Int, _ size: Int, into sink: inout Sink) {
    guard let echoes else { return }
    sink.take(.echo, bins.echoes[echoes.counts[index]] * 5 + size)
    sink.take(.echoBefore, bins.near[echoes.before(index)] * 5 + size)
    sink.take(.echoAfter, bins.near[echoes.after(index)] * 5 + size)
  }

  func emitRuns<Sink: FeatureSink>(_ index: Int, into sink: inout Sink) {
    guard let runs else { return }
    let count = context.statistics.count
    guard !context.isProse(index) else {
      let before = index > 0 ? runs.length(index - 1) : count
      let after = index + 1 < count ? runs.length(index + 1) : count
      sink.take(.proseSides, bins.sides[before] * 8 + bins.sides[after])
      return
    }
    let sides = runs.sides(index)
    let isLong = context.statistics[index].length >= BinTables.smallest ? 1 : 0
    sink.take(.run, (bins.runLengths[runs.length(index)] * 4 + sides) * 2 + isLong)
    let place = runs.place(index)
    sink.take(.runPlace, (place.before * 4 + place.behind) * 4 + sides)
  }
}
