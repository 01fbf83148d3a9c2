/// How much of what each block speaks of the others speak of too.
struct TopicOverlap {
  /// A block that counts in full.
  static let whole = 256
  /// A word is spoken of elsewhere when so much of other blocks holds it.
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
    // Two sums in one: of names above of words.
    var all: UInt64 = 0
    var found: UInt64 = 0
    let topics = context.words.topics
    totals.withUnsafeBufferPointer { totals in
      let least = TopicOverlap.enough &+ Int32(truncatingIfNeeded: masses[block])
      for index in context.statistics[block].topics {
        let topic = topics[index]
        let one: UInt64 = topic.isName ? 1 << 32 | 1 : 1
        all &+= one
        found &+= totals[topic.word] >= least ? one : 0
      }
    }
    return (
      TopicOverlap.share(found & 0xFFFF_FFFF, all & 0xFFFF_FFFF),
      TopicOverlap.share(found >> 32, all >> 32)
    )
  }

  private static func share(_ part: UInt64, _ whole: UInt64) -> Int {
    whole == 0 ? -1 : Int(truncatingIfNeeded: part &* 100 / whole)
  }
}
