/// The cheapest way to turn the sounds of one word into those of another.
struct Alignment {
  /// One step that changes something.
  struct Step {
    /// The sound of the first word, or the one that is left out.
    let from: UInt8
    /// The sound of the second word; 0 where `from` is left out.
    let to: UInt8
    let place: SoundFeatures.Place
  }

  private(set) var steps: [Step] = []
  /// The costs of all beginnings of the first word against all of the second, row by row.
  private var costs = [Int32](repeating: 0, count: (Sounds.longest + 1) * (Sounds.longest + 1))
  /// What it costs to leave out each sound of the second word.
  private var gaps = [Int32](repeating: 0, count: Sounds.longest)
  private let swaps = SoundCosts.table

  /// A first sound that differs counts more: readers rely on it.
  private static let firstFactor: Int32 = 130

  /// The cost, in hundredths, of turning one word of at most `Sounds.longest` sounds into another;
  /// some cost from `limit` on where it is that or more.
  mutating func cost(
    _ x: UnsafeBufferPointer<UInt8>, _ y: UnsafeBufferPointer<UInt8>, limit: Int32
  ) -> Int32 {
    let swaps = swaps
    return costs.withUnsafeMutableBufferPointer { table in
      gaps.withUnsafeMutableBufferPointer { gaps in
        swaps.withUnsafeBufferPointer { swaps in
          for j in y.indices { gaps[j] = SoundCosts.gap(y, j) }
          return Alignment.fill(
            x, y, table, UnsafeBufferPointer(gaps), swaps, limit)
        }
      }
    }
  }

  /// Finds the cheapest steps from one word to the other.
  mutating func align(_ x: UnsafeBufferPointer<UInt8>, _ y: UnsafeBufferPointer<UInt8>) {
    _ = cost(x, y, limit: .max)
    trace(x, y)
  }

  /// Fills the table of costs row by row; costs only grow from row to row.
  private static func fill(
    _ x: UnsafeBufferPointer<UInt8>, _ y: UnsafeBufferPointer<UInt8>,
    _ table: UnsafeMutableBufferPointer<Int32>, _ gaps: UnsafeBufferPointer<Int32>,
    _ swaps: UnsafeBufferPointer<Int32>, _ limit: Int32
  ) -> Int32 {
    let width = y.count &+ 1
    table[0] = 0
    for j in y.indices { table[j &+ 1] = table[j] &+ gaps[j] }
    var row = 0
    for i in x.indices {
      let gap = SoundCosts.gap(x, i)
      let swapRow = SoundCosts.symbol(x[i]) &* SoundCosts.symbols
      var above = table[row]
      var cost = above &+ gap
      var least = cost
      table[row &+ width] = cost
      for j in y.indices {
        var swap = swaps[swapRow &+ SoundCosts.symbol(y[j])]
        if i | j == 0 { swap = swap &* firstFactor / 100 }
        let diagonal = above
        above = table[row &+ j &+ 1]
        cost = min(diagonal &+ swap, above &+ gap, cost &+ gaps[j])
        table[row &+ width &+ j &+ 1] = cost
        least = min(least, cost)
      }
      if least >= limit { return least }
      row = row &+ width
    }
    return table[row &+ y.count]
  }

  private mutating func trace(_ x: UnsafeBufferPointer<UInt8>, _ y: UnsafeBufferPointer<UInt8>) {
    steps.removeAll(keepingCapacity: true)
    let width = y.count + 1
    var i = x.count
    var j = y.count
    while i > 0 || j > 0 {
      let here = costs[i * width + j]
      if i > 0, j > 0 {
        var swap =
          swaps[SoundCosts.symbol(x[i - 1]) * SoundCosts.symbols + SoundCosts.symbol(y[j - 1])]
        if i == 1, j == 1 { swap = swap * Alignment.firstFactor / 100 }
        if costs[(i - 1) * width + j - 1] + swap == here {
          if x[i - 1] != y[j - 1] {
            steps.append(
              Step(from: x[i - 1], to: y[j - 1], place: Alignment.place(i - 1, x.count)))
          }
          i -= 1
          j -= 1
          continue
        }
      }
      if i > 0, costs[(i - 1) * width + j] + SoundCosts.gap(x, i - 1) == here {
        steps.append(Step(from: x[i - 1], to: 0, place: Alignment.place(i - 1, x.count)))
        i -= 1
      } else {
        steps.append(Step(from: y[j - 1], to: 0, place: Alignment.place(j - 1, y.count)))
        j -= 1
      }
    }
  }

  private static func place(_ index: Int, _ count: Int) -> SoundFeatures.Place {
    index == 0 ? .initial : index == count - 1 ? .final : .middle
  }
}
