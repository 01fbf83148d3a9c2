/// A script of UAX #24, numbered as ICU's `UScriptCode` numbers it.
public struct Script: Sendable, Hashable {
  /// ICU's number.
  public let number: Int32

  /// The script of that number.
  public init(number: Int32) { self.number = number }

  public static let common = Script(number: 0)
  public static let inherited = Script(number: 1)
  public static let arabic = Script(number: 2)
  public static let armenian = Script(number: 3)
  public static let cyrillic = Script(number: 8)
  public static let devanagari = Script(number: 10)
  public static let georgian = Script(number: 12)
  public static let greek = Script(number: 14)
  public static let han = Script(number: 17)
  public static let hangul = Script(number: 18)
  public static let hebrew = Script(number: 19)
  public static let hiragana = Script(number: 20)
  public static let katakana = Script(number: 22)
  public static let latin = Script(number: 25)
  public static let thai = Script(number: 38)
}
