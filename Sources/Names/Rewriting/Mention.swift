/// A run where it stands in a piece of text, in eight bytes: a text has one for every few words.
struct Mention {
  private let number: UInt32
  private let offset: UInt32

  /// - Parameter start: its first byte; no piece of text is longer than 4 GiB.
  init(run: Int, start: Int) {
    number = UInt32(truncatingIfNeeded: run)
    offset = UInt32(truncatingIfNeeded: start)
  }

  /// Its number in the index of runs.
  var run: Int { Int(number) }
  var start: Int { Int(offset) }
}
