import CICU

/// Numbers in words by CLDR's spell-out rules.
public final class NumberSpeller {
  private let speller: OpaquePointer

  /// Opens the rules of a language; nil where there are none.
  public init?(locale: String) {
    guard let speller = cicu_speller_open(locale) else { return nil }
    self.speller = speller
  }

  deinit { cicu_speller_close(speller) }

  /// Reads a number at the range's start: its value and how many bytes it took; nil for none.
  public func parse(_ bytes: [UInt8], _ range: Range<Int>) -> (value: Double, length: Int)? {
    withRange(bytes, range) { start, count in
      var used = 0
      let value = cicu_speller_parse(speller, start, count, &used)
      return used == 0 ? nil : (value, used)
    }
  }

  /// The number in words.
  public func words(_ number: Int) -> [UInt8]? { adopt(cicu_speller_write(speller, Int64(number))) }
}
