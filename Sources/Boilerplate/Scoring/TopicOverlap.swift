/// For each block, how many of its words stand in other blocks too.
struct TopicOverlap {
  /// A block that counts in full.
  static let whole = 256
  /// A word stands elsewhere when the other blocks that hold it count so much together.
  private static let enough = Int32(whole / 2)

  private let context: PageContext
  private let masses: NarrowArray<Int16>
  private var totals: [Int32]

  /// `masses` say how much each block counts, up to `whole`.
  init(_ context: PageContext, _ masses: NarrowArray<Int16>) {
    self.context = context
    self.masses = masses
    let topics = context.words.topics
    totals = [Int32](repeating: 0, count: context.words.count)
    totals.withUnsafeMutableBufferPointer { totals in
      for block in masses.indices where masses[block] > 0 {
        let mass = Int32(truncatingIfNeeded: masses[block])
        for index in context.statistics[block].topics { totals[topics[index].word] &+= mass }
      }
    }
  }

  /// The percentages of the block's words and of its names that others have; -1 where it has none.
  func shares(of block: Int) -> (words: Int, names: Int) {
    let topics = context.words.topics
    return totals.withUnsafeBufferPointer { totals in
      let least = TopicOverlap.enough &+ Int32(truncatingIfNeeded: masses[block])
      let range = context.statistics[block].topics
      var names = 0
      var found = (words: 0, names: 0)
      var index = range.lowerBound
      while index < range.upperBound {
        let topic = topics[index]
        let isFound = totals[topic.word] >= least ? 1 : 0
        names &+= topic.nameCount
        found.words &+= isFound
        found.names &+= isFound & topic.nameCount
        index &+= 1
      }
      return (
        TopicOverlap.share(found.words, range.count), TopicOverlap.share(found.names, names)
      )
    }
  }

  private static func share(_ part: Int, _ whole: Int) -> Int {
    whole == 0 ? -1 : part &* 100 / whole
  }
}
