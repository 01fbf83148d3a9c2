/// A name taken apart for comparing; one value is used again for many names.
struct ParsedName {
  /// The words that count, without titles in front, articles and particles.
  var words = WordRow()
  /// The letters of those words in one row.
  var letters: [UInt8] = []
  /// The lower-case first letters of all the words with a capital.
  var capitals = FirstLetters()
  /// The lower-case first letters of all the words but particles.
  var initials = FirstLetters()
  /// Words as they stood, particles and titles too.
  var rawCount = 0
  /// Whether it is two to six capitals, with or without full stops.
  var isAcronym = false
  /// Whether Latin letters were mixed with ones of another script that look like them.
  var isMixed = false
  /// Whether a hyphen joins the last two words and both have capitals.
  var isDoubleBarrelled = false
  /// Whether a legal form or a word such as bank or ministry stands in it.
  var hasGeneric = false
  /// In which script it is written.
  var script = NameScript.latin
  /// How its script writes sounds.
  var form = ScriptForm.letters
  /// Its letters read as Chinese words in Cyrillic; empty where it is none.
  var chinese: [UInt8] = []
  /// Whether it has letters that only Chinese words have in Cyrillic.
  var isSurelyChinese = false
  /// Which of its words are several initials, as A.B., by a bit each.
  var initialRows: UInt16 = 0
  /// The country whose name it is; 0 for none.
  var country: Int32 = 0
  /// The class of well-known names it is in; 0 for none.
  var settled: Int32 = 0

  mutating func removeAll() {
    words.removeAll()
    letters.removeAll(keepingCapacity: true)
    capitals.removeAll()
    initials.removeAll()
    rawCount = 0
    isAcronym = false
    isMixed = false
    isDoubleBarrelled = false
    hasGeneric = false
    script = .latin
    form = .letters
    isSurelyChinese = false
    initialRows = 0
    chinese.removeAll(keepingCapacity: true)
    country = 0
    settled = 0
  }
}

/// How a script writes the sounds of a name.
enum ScriptForm: UInt8 {
  /// Consonants and vowels, as Latin, Cyrillic and Greek.
  case letters
  /// Consonants and long vowels, as Arabic and Hebrew.
  case abjad
  /// Syllables, as kana, hangul and the scripts of India.
  case syllables
}
