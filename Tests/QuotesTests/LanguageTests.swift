import Testing

@testable import Quotes

/// Who says what in each language, by its lists and traits.
@Suite struct LanguageTests {
  /// Language, text, and "SPEAKER | WORDS" for every stretch that is quoted.
  private static let samples: [(String, String, [String])] = [
    (
      "it", "«Abbiamo bisogno di aiuto», dice Anna Conti, infermiera.",
      ["Anna Conti | «Abbiamo bisogno di aiuto»"]
    ),
    (
      "it", "Il portavoce ha spiegato che le strade resteranno chiuse.",
      ["portavoce | che le strade resteranno chiuse"]
    ),
    ("it", "Secondo la Croce Rossa, i feriti sono venti.", ["Croce Rossa | i feriti sono venti"]),
    ("it", "Rossi ha definito il patto \"una vergogna\".", ["Rossi | \"una vergogna\""]),
    (
      "pt", "\"Precisamos de ajuda\", diz Ana Costa, enfermeira do hospital.",
      ["Ana Costa | \"Precisamos de ajuda\""]
    ),
    ("pt", "O governador afirmou ter recebido as cartas.", ["governador | ter recebido as cartas"]),
    (
      "pt", "— Não sei de nada — disse Paulo. — Pergunta a ela.",
      ["Paulo | Não sei de nada", "Paulo | Pergunta a ela"]
    ),
    (
      "nl", "De woordvoerder legde uit dat de wegen dicht blijven.",
      ["woordvoerder | dat de wegen dicht blijven"]
    ),
    ("nl", "“Wij geven niet op”, aldus de premier.", ["premier | “Wij geven niet op”"]),
    (
      "nl", "Het bedrijf zegt de brieven te hebben ontvangen.",
      ["bedrijf | de brieven te hebben ontvangen"]
    ),
    (
      "pl", "Rzecznik wyjaśnił, że drogi pozostaną zamknięte.",
      ["Rzecznik | że drogi pozostaną zamknięte"]
    ),
    (
      "pl", "„Potrzebujemy pomocy” – mówi Anna Kowalska.", ["Anna Kowalska | „Potrzebujemy pomocy”"]
    ),
    (
      "pl", "W komunikacie podano, że lotnisko jest zamknięte.",
      ["komunikacie | że lotnisko jest zamknięte"]
    ),
    ("ru", "В полиции сообщили, что водителя задержали.", ["полиции | что водителя задержали"]),
    (
      "ru", "Погибли тринадцать человек, передаёт агентство Reuters.",
      ["Reuters | Погибли тринадцать человек"]
    ),
    (
      "ru", "Раненые, по словам врачей, в стабильном состоянии.",
      ["врачей | Раненые", "врачей | в стабильном состоянии"]
    ),
    (
      "uk", "Речник пояснив, що дороги залишаться закритими.",
      ["Речник | що дороги залишаться закритими"]
    ),
    (
      "uk", "— Ми не здамося, — наголосив прем'єр-міністр на брифінгу.",
      ["прем'єр-міністр | Ми не здамося"]
    ),
    ("uk", "Як інформують рятувальники, дах обвалився.", ["рятувальники | дах обвалився"]),
    ("fr", "Elle affirme ne rien savoir.", [" | ne rien savoir"]),
    (
      "fr", "« Nous sommes fatigués, raconte Lucie, et nous ne dormons plus. »",
      ["Lucie | « Nous sommes fatigués,", "Lucie | et nous ne dormons plus. »"]
    ),
    (
      "fr", "Comme l'a indiqué le procureur, l'homme a pris la fuite.",
      ["procureur | l'homme a pris la fuite"]
    ),
    ("es", "La mujer asegura no conocer al autor.", ["mujer | no conocer al autor"]),
    (
      "es", "El Gobierno pidió a la población que no salga de casa.",
      ["Gobierno | que no salga de casa"]
    ),
    ("es", "Sánchez calificó el acuerdo de \"vergüenza\".", ["Sánchez | \"vergüenza\""]),
    (
      "de", "Wie die Polizei mitteilte, ist der Fahrer flüchtig.",
      ["Polizei | ist der Fahrer flüchtig"]
    ),
    (
      "de", "Der Sprecher erklärte, dass die Straßen gesperrt bleiben.",
      ["Sprecher | dass die Straßen gesperrt bleiben"]
    ),
    ("de", "Merkel bezeichnete das Abkommen als „Schande“.", ["Merkel | „Schande“"]),
    (
      "tr", "Bakan Ali Demir, köprünün pazartesi açılacağını söyledi.",
      ["Ali Demir | köprünün pazartesi açılacağını"]
    ),
    (
      "tr", "\"Yardıma ihtiyacımız var\" dedi hemşire Ayşe Kaya.",
      ["Ayşe Kaya | \"Yardıma ihtiyacımız var\""]
    ),
    ("tr", "Kızılay'a göre yirmi kişi yaralandı.", ["Kızılay'a | yirmi kişi yaralandı"]),
    (
      "ar", "قال الوزير علي حسن إن الجسر سيفتح يوم الاثنين.",
      ["الوزير علي حسن | الجسر سيفتح يوم الاثنين"]
    ),
    (
      "ar", "\"نحتاج إلى المساعدة\"، قالت الممرضة عائشة كمال.",
      ["الممرضة عائشة كمال | \"نحتاج إلى المساعدة\""]
    ),
    ("ar", "وبحسب الهلال الأحمر، أصيب عشرون شخصا.", ["الهلال الأحمر | أصيب عشرون شخصا"]),
    ("fa", "سخنگوی پلیس اعلام کرد: جاده‌ها بسته می‌ماند.", ["سخنگوی پلیس | جاده‌ها بسته می‌ماند"]),
    ("fa", "به گفته هلال احمر، بیست نفر زخمی شدند.", ["هلال احمر | بیست نفر زخمی شدند"]),
    ("zh", "市长李明说，大桥将于周一开放。", ["市长李明 | 大桥将于周一开放"]),
    ("zh", "“我们需要帮助，”护士王芳说。", ["护士王芳 | “我们需要帮助，”"]),
    ("zh", "据红十字会介绍，二十人受伤。", ["红十字会 | 二十人受伤"]),
    (
      "cs", "Plán je podle Petra Nováka neudržitelný.",
      ["Petra Nováka | Plán je", "Petra Nováka | neudržitelný"]
    ),
    ("en", "\"No.\"", [" | \"No.\""]),
    ("en", "\"Come in,\" said Tom. \"Quick!\"", ["Tom | \"Come in,\"", "Tom | \"Quick!\""]),
    ("en", "Tom Reed left Boston. \"Come,\" he said.", ["Tom Reed | \"Come,\""]),
    ("en", "\"I am here,\" I said.", [" | \"I am here,\""]),
    ("en", "\"Good morning,\" said Ann Baker with a smile.", ["Ann Baker | \"Good morning,\""]),
    (
      "en", "And from Chairwoman Baker:\n\n\"We are happy to have her.\"",
      ["Baker | \"We are happy to have her.\""]
    ),
    ("en", "Anna came. \"It is late.\" Tom nodded.", [" | \"It is late.\""]),
    ("en", "You may remember me from films such as \"Gone Fishing\".", []),
    (
      "en",
      "\"Where?\" asked Ann Baker.\n\n\"At home,\" said Tom Reed.\n\n\"All day?\"\n\n\"All day.\"",
      [
        "Ann Baker | \"Where?\"", "Tom Reed | \"At home,\"", "Ann Baker | \"All day?\"",
        "Tom Reed | \"All day.\"",
      ]
    ),
  ]

  @Test(arguments: samples.indices) func attributions(_ index: Int) {
    let (language, text, expected) = Self.samples[index]
    let bytes = Array(text.utf8)
    let found = Reading.tag(text, language).flatMap { quotation in
      quotation.parts.map { part in
        String(decoding: quotation.speaker, as: UTF8.self) + " | "
          + String(decoding: bytes[part.range], as: UTF8.self)
      }
    }
    #expect(found.sorted() == expected.sorted(), "\(language): \(text)")
  }
}
