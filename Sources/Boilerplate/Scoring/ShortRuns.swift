/// The runs of blocks that are no prose: a single one between paragraphs is a heading or a caption,
/// thirty are a menu.
struct ShortRuns {
  /// The first block of the run that each block is in, and the one behind its last; the block itself
  /// and itself for prose.
  private(set) var starts: [Int32] = []
  private(set) var ends: [Int32] = []

  /// Linear in the blocks.
  init(_ context: PageContext) {
    let count = context.statistics.count
    starts.reserveCapacity(count)
    ends = [Int32](repeating: 0, count: count)
    for index in 0..<count {
      let goesOn = index > 0 && !context.isProse(index - 1) && !context.isProse(index)
      starts.append(goesOn ? starts[index - 1] : Int32(index))
    }
    for index in (0..<count).reversed() {
      let goesOn = index + 1 < count && starts[index + 1] == starts[index]
      ends[index] =
        context.isProse(index) ? Int32(index) : goesOn ? ends[index + 1] : Int32(index + 1)
    }
  }

  /// The blocks of the run around a block.
  subscript(_ index: Int) -> Range<Int> { Int(starts[index])..<Int(ends[index]) }
}

extension FirstLook {
  private static let lengths: [6 of Int32] = [2, 3, 5, 8, 14, 30]
  private static let sides: [6 of Int32] = [1, 2, 4, 8, 16, 60]
  private static let echoes: [4 of Int32] = [2, 3, 6, 12]
  private static let near: [5 of Int32] = [1, 2, 3, 6, 12]

  func emitEchoes<Sink: FeatureSink>(_ index: Int, _ size: Int, into sink: inout Sink) {
    guard let echoes else { return }
    let own = echoes.counts[index]
    let before = echoes.highest(max(0, index - 2)..<index)
    let after = echoes.highest(index + 1..<index + 3)
    sink.take(.echo, Bins.bin(own, FirstLook.echoes) * 5 + size)
    sink.take(.echoBefore, Bins.bin(before, FirstLook.near) * 5 + size)
    sink.take(.echoAfter, Bins.bin(after, FirstLook.near) * 5 + size)
  }

  func emitRuns<Sink: FeatureSink>(_ index: Int, into sink: inout Sink) {
    guard let runs else { return }
    let count = context.statistics.count
    guard !context.isProse(index) else {
      let before = index > 0 ? runs[index - 1].count : count
      let after = index + 1 < count ? runs[index + 1].count : count
      sink.take(
        .proseSides, Bins.bin(before, FirstLook.sides) * 8 + Bins.bin(after, FirstLook.sides))
      return
    }
    let run = runs[index]
    let sides = (run.lowerBound > 0 ? 2 : 0) + (run.upperBound < count ? 1 : 0)
    let isLong = context.statistics[index].length >= Bins.size[0] ? 1 : 0
    sink.take(.run, (Bins.bin(run.count, FirstLook.lengths) * 4 + sides) * 2 + isLong)
    let place = min(3, index - run.lowerBound) * 4 + min(3, run.upperBound - 1 - index)
    sink.take(.runPlace, place * 4 + sides)
  }
}
