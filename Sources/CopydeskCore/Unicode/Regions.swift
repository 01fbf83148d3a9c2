import CICU

/// Countries and languages of CLDR.
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

  /// Whether ISO 639 has the language of the code, such as `en`, `pt-BR` or `zh-Hant`.
  public static func knows(language code: String) -> Bool {
    let parts = code.split(whereSeparator: { $0 == "-" || $0 == "_" })
    guard let first = parts.first, first.utf8.count <= 3, !code.hasPrefix("-") else { return false }
    let alphanumeric = parts.allSatisfy { part in
      part.utf8.count <= 8 && part.utf8.allSatisfy { ASCII.isLetter($0) || ASCII.isDigit($0) }
    }
    return alphanumeric && cicu_knows_language(String(first))
  }
}
