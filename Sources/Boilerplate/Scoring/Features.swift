/// The features of a block: each a template and a number below 64. A block has a feature or not; a
/// weight belongs to each.
enum Template: String, CaseIterable {
  case length, ending, opening, functionWords, capitals, numbers, commas, stops
  case subjectShort, subjectLong, leadingShort, leadingLong, coverage, flagShort, flagLong
  case place, repeats, title, titleSide
  case linkDensity, links, tag, tagLong, ownWords, parentWords, aboveWords, inlineWords
  case evidence, before2, before1, after1, after2, subjectBefore, subjectAfter, zone, zoneLong
  case proseBefore, proseAfter, proseNear, proseAround, page, layout, parentShare, grandShare
  case signatureShare, indent, gap, listItem, symbols, textIdeograph
  case mainPlace, signatureLinks, grandLinks, proseTopics, proseNames
  case echo, echoBefore, echoAfter, run, runPlace, proseSides
  case labelsAfter, neatness
  // The second look: what the first made of the block and of those around it.
  case own, previous, previous2, following, following2, pair, near, wide, parentKept, grandKept
  case signatureKept, massBefore, massAfter, gapBefore, gapAfter, between, tagKept
  case keptPlace, sectionKept, sectionKeptLong, sectionWords, sectionTag, sectionLinks
  case keptTopics, keptNames, wholeKept, headingKept, sectionShape

  static let width = 64

  /// The place among all templates: cases without more are kept as one byte that counts them.
  @inline(__always)
  var number: Int { Int(unsafeBitCast(self, to: UInt8.self)) }
}

/// Takes features as they are found.
protocol FeatureSink {
  mutating func take(_ template: Template, _ number: Int)
}

/// Bins of numbers.
enum Bins {
  /// How many of the limits, which rise, the value reaches. All are compared: that takes less time
  /// than to guess wrong where to stop.
  @inline(__always)
  static func bin<let count: Int>(_ value: Int, _ limits: [count of Int32]) -> Int {
    let value = Int32(truncatingIfNeeded: min(value, Int(Int32.max)))
    var bin: Int32 = 0
    for index in 0..<count { bin &+= value >= limits[index] ? 1 : 0 }
    return Int(bin)
  }

  @inline(__always)
  static func bin(_ value: Int, _ percents: PercentBins) -> Int { percents[value] }

  static let length: [15 of Int32] = [
    8, 15, 25, 35, 50, 65, 85, 110, 150, 200, 280, 400, 600, 1000, 2000,
  ]
  static let size: [4 of Int32] = [25, 60, 120, 250]
  static let percent = PercentBins([1, 10, 20, 30, 45, 60, 80])
  static let share = PercentBins([1, 5, 15, 35, 60, 85, 97])
  static let linked = PercentBins([10, 40, 75])
  static let overlap = PercentBins([10, 25, 40, 55, 70, 85, 95])
  static let parts: [3 of Int32] = [2, 10, 40]
  static let times: [3 of Int32] = [2, 4, 10]
  static let few: [5 of Int32] = [1, 2, 3, 5, 8]
  static let mass: [7 of Int32] = [1, 100, 250, 500, 1000, 2000, 4000]
  static let tenths = PercentBins([1, 3, 8, 15, 30, 50, 70, 85, 92, 97, 99, 100])
}

/// The bins of percentages, looked up by value. It never changes once it is made, and lives as long
/// as the program.
struct PercentBins: @unchecked Sendable {
  private static let most = 127
  private let bins: UnsafeMutablePointer<UInt8>

  /// The limits rise, none above `most`.
  init<let count: Int>(_ limits: [count of Int32]) {
    bins = .allocate(capacity: PercentBins.most + 1)
    for value in 0...PercentBins.most { bins[value] = UInt8(Bins.bin(value, limits)) }
  }

  @inline(__always)
  subscript(_ value: Int) -> Int { Int(bins[max(0, min(PercentBins.most, value))]) }
}
