import CICU

/// Countries of CLDR.
public enum Regions {
  /// The two-letter codes of all countries (ISO 3166-1).
  public static var codes: [String] {
    var codes: [String] = []
    let list = cicu_regions()
    var index = 0
    while let code = list[index] {
      codes.append(String(cString: code))
      index += 1
    }
    return codes
  }

  /// The name of the country in the language.
  public static func name(of code: String, in locale: String) -> [UInt8]? {
    adopt(cicu_region_name(code, locale))
  }
}
