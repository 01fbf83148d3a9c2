/// Bins of numbers: how many of some limits a number reaches, looked up by the number.
struct Bins {
  private let bins: UnsafeMutablePointer<UInt8>
  /// From this number on all limits are reached.
  private let most: Int

  /// The limits rise. The table is never freed: it lives as long as the program.
  fileprivate init(_ limits: [Int]) {
    most = limits[limits.count - 1]
    bins = .allocate(capacity: most + 1)
    for value in 0...most { bins[value] = 0 }
    for limit in limits { for value in limit...most { bins[value] += 1 } }
  }

  @inline(__always)
  subscript(_ value: Int) -> Int { Int(bins[max(0, min(most, value))]) }
}

/// All bins. They never change once they are made, and are kept where they are used: to ask whether a
/// constant was made yet takes longer than the look-up.
final class BinTables: @unchecked Sendable {
  static let shared = BinTables()

  let length = Bins([8, 15, 25, 35, 50, 65, 85, 110, 150, 200, 280, 400, 600, 1000, 2000])
  let size = Bins([BinTables.smallest, 60, 120, 250])
  let percent = Bins([1, 10, 20, 30, 45, 60, 80])
  let share = Bins([1, 5, 15, 35, 60, 85, 97])
  let linked = Bins([10, 40, 75])
  let overlap = Bins([10, 25, 40, 55, 70, 85, 95])
  let parts = Bins([2, 10, 40])
  let times = Bins([2, 4, 10])
  let few = Bins([1, 2, 3, 5, 8])
  let mass = Bins([1, 100, 250, 500, 1000, 2000, 4000])
  let tenths = Bins([1, 3, 8, 15, 30, 50, 70, 85, 92, 97, 99, 100])
  let wholes = Bins([10, 30, 50, 70, 85, 93, 97])
  let counts = Bins([2, 4, 8, 20, 60])
  let labels = Bins([1, 2, 4, 8, 20])
  let runLengths = Bins([2, 3, 5, 8, 14, 30])
  let sides = Bins([1, 2, 4, 8, 16, 60])
  let echoes = Bins([2, 3, 6, 12])
  let near = Bins([1, 2, 3, 6, 12])

  /// Characters from which a block is more than a label.
  static let smallest = 25
}
