import CICU

/// Codes of languages as ICU reads them.
enum LanguageCode {
  /// The BCP 47 tag of a code in any of its forms: BCP 47 itself, ISO 639-2 and -3, or a locale of
  /// POSIX; nil for what is no language.
  static func tag(_ code: String) -> String? { text(cicu_language_tag(code)) }

  /// The language's name in English.
  static func name(_ code: String) -> String { text(cicu_language_name(code)) ?? code }

  fileprivate static func text(_ made: cicu_text) -> String? {
    guard let bytes = adopt(made), !bytes.isEmpty else { return nil }
    return String(decoding: bytes, as: UTF8.self)
  }
}

extension Script {
  /// The language that is most often written in it, as CLDR says.
  var likelyLanguage: String? { LanguageCode.text(cicu_language_of_script(number)) }
}

/// Encodings that ICU converts.
enum Encodings {
  /// Their names, one each, in alphabetical order.
  static var names: [String] {
    var names: [String] = []
    var index: Int32 = 0
    while let name = LanguageCode.text(cicu_encoding_name(index)) {
      names.append(name)
      index += 1
    }
    return names.sorted()
  }
}
