import CopydeskCore

/// The short lines around a block, and how neat the text is: nothing but paragraphs with an empty
/// line between them has been cleaned by somebody, unless labels stand among them.
struct Labels {
  /// Lines further away belong to something else.
  private static let reach = 6
  private static let longestLine = 60
  private static let longestLabel = 50

  /// No block is indented, and an empty line stands before each.
  let isNeat: Bool
  /// How many blocks are labels.
  let count: Int

  /// Linear in the blocks.
  init(_ context: PageContext) {
    isNeat = Labels.isNeat(context.page)
    count = context.statistics.reduce(0) { $0 + (Labels.isLabel($1) ? 1 : 0) }
  }

  /// Whether a page of plain text is nothing but lines with an empty one between them.
  static func isNeat(_ page: Page) -> Bool {
    page.layout == .lines && page.blocks.dropFirst().allSatisfy { $0.gap == 1 && $0.indent == 0 }
  }

  private static func isLabel(_ item: BlockStatistics) -> Bool {
    item.leading != 0 && item.length < longestLabel && item.covered * 2 >= item.words
  }

  /// The subjects that the short lines right behind a block open with.
  static func after(_ index: Int, _ statistics: [BlockStatistics]) -> UInt32 {
    var subjects: UInt32 = 0
    for next in index + 1..<min(statistics.count, index + 1 + reach) {
      guard statistics[next].length < longestLine else { break }
      subjects |= statistics[next].leading
    }
    return subjects
  }
}

extension FirstLook {
  func emitNeatness<Sink: FeatureSink>(_ index: Int, _ size: Int, into sink: inout Sink) {
    guard let labels else { return }
    let count = bins.labels[labels.count]
    sink.take(.neatness, (count + (labels.isNeat ? 6 : 0)) * 5 + size)
  }

  func emitLabelsAfter<Sink: FeatureSink>(_ index: Int, into sink: inout Sink) {
    let statistics = context.statistics
    let isLong = statistics[index].length < 60 ? 0 : 1
    each(Labels.after(index, statistics)) { sink.take(.labelsAfter, $0 * 2 + isLong) }
  }
}
