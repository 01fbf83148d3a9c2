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
  private var costs: [Int32] = []

  /// A first sound that differs counts more: readers rely on it.
  private static let firstFactor: Int32 = 130

  /// The cost, in hundredths, of turning one word of at most `Sounds.longest` sounds into another;
  /// some cost from `limit` on where it is that or more.
  mutating func cost(
    _ x: UnsafeBufferPointer<UInt8>, _ y: UnsafeBufferPointer<UInt8>, limit: Int32
  ) -> Int32 {
    let width = y.count + 1
    let need = (x.count + 1) * width
    if costs.count < need { costs = [Int32](repeating: 0, count: need) }
    return costs.withUnsafeMutableBufferPointer { table in
      SoundCosts.table.withUnsafeBufferPointer { swaps in
        Alignment.fill(x, y, table, swaps, limit)
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
    _ table: UnsafeMutableBufferPointer<Int32>, _ swaps: UnsafeBufferPointer<Int32>,
    _ limit: Int32
  ) -> Int32 {
    let width = y.count + 1
    table[0] = 0
    for j in 0..<y.count { table[j + 1] = table[j] &+ SoundCosts.gap(y, j) }
    for i in 0..<x.count {
      let row = (i + 1) * width
      let gapX = SoundCosts.gap(x, i)
      table[row] = table[row - width] &+ gapX
      var least = table[row]
      let swapRow = SoundCosts.symbol(x[i]) * SoundCosts.symbols
      for j in 0..<y.count {
        var swap = swaps[swapRow + SoundCosts.symbol(y[j])]
        if i == 0, j == 0 { swap = swap &* firstFactor / 100 }
        let best = min(
          table[row - width + j] &+ swap, table[row - width + j + 1] &+ gapX,
          table[row + j] &+ SoundCosts.gap(y, j))
        table[row + j + 1] = best
        least = min(least, best)
      }
      if least >= limit { return least }
    }
    return table[x.count * width + y.count]
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
          SoundCosts.table[
            SoundCosts.symbol(x[i - 1]) * SoundCosts.symbols + SoundCosts.symbol(y[j - 1])]
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
