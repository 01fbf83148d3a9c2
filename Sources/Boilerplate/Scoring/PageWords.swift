/// The words of a page, shared by all who ask about its blocks, and by the page of those of its
/// blocks that are judged again.
final class PageWords {
  private var table: WordTable

  init(_ vocabulary: Vocabulary, _ page: Page) {
    table = WordTable(vocabulary, size: page.text.count, isASCII: page.isASCII)
    page.titleText.withUnsafeBufferPointer { text in
      for title in page.titles { table.addTitle(text, title) }
    }
  }

  var count: Int { table.count }
  /// What blocks are about; `BlockStatistics.topics` are ranges of it.
  var topics: UnsafeBufferPointer<Topic> { table.topics.elements }
  /// All words of all blocks; `BlockStatistics.hashes` are ranges of it.
  var hashes: UnsafeBufferPointer<WordMark> { table.hashes.elements }

  /// Reads blocks of a text.
  func read(_ body: (inout WordTable) -> Void) { body(&table) }
}
