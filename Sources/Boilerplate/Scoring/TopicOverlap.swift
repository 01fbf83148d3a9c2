/// How much of what each block speaks of the others speak of too.
struct TopicOverlap {
  /// A block that counts in full.
  static let whole: Int32 = 256
  /// A word is spoken of elsewhere when so much of other blocks holds it.
  private static let enough = whole / 2

  private let context: PageContext
  private let masses: [Int32]
  private var totals: [Int32]

  /// `masses` say how much each block counts, up to `whole`.
  init(_ context: PageContext, _ masses: [Int32]) {
    self.context = context
    self.masses = masses
    let topics = context.words.topics
    totals = [Int32](repeating: 0, count: context.words.count)
    totals.withUnsafeMutableBufferPointer { totals in
      for (block, mass) in masses.enumerated() where mass > 0 {
        for index in context.statistics[block].topics {
          totals[topics[Int(index)].word] &+= mass
        }
      }
    }
  }

  /// The percentages of the block's words and of its names that others have; -1 where it has none.
  func shares(of block: Int) -> (words: Int, names: Int) {
    var all = (words: 0, names: 0)
    var found = (words: 0, names: 0)
    let topics = context.words.topics
    totals.withUnsafeBufferPointer { totals in
      let least = TopicOverlap.enough &+ masses[block]
      for index in context.statistics[block].topics {
        let topic = topics[Int(index)]
        let isFound = totals[topic.word] >= least ? 1 : 0
        let isName = topic.isName ? 1 : 0
        all.words &+= 1
        found.words &+= isFound
        all.names &+= isName
        found.names &+= isFound & isName
      }
    }
    return (
      all.words == 0 ? -1 : found.words * 100 / all.words,
      all.names == 0 ? -1 : found.names * 100 / all.names
    )
  }
}
