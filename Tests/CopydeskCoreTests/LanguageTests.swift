import Testing
import Workbench

@testable import CopydeskCore

/// The language of texts, found from their words and letters.
@Suite struct LanguageTests {
  private func language(of text: String) -> String {
    LanguageFinder(nil, isAsked: true).language(of: Array(text.utf8), isFirst: true).code
  }

  @Test(arguments: [
    ("en", "The bridge was closed for two days, but nobody in the village knew why."),
    ("de", "Die Brücke war zwei Tage gesperrt, aber im Dorf wusste niemand, warum."),
    ("fr", "Le pont a été fermé pendant deux jours, mais personne au village ne savait pourquoi."),
    ("es", "El puente estuvo cerrado dos días, pero nadie en el pueblo sabía por qué."),
    ("it", "Il ponte è rimasto chiuso per due giorni, ma nel paese nessuno sapeva perché."),
    ("pt", "A ponte esteve fechada dois dias, mas ninguém na aldeia sabia porquê."),
    (
      "gl",
      "A ponte estivo pechada dous días, pero ninguén na aldea sabía por que. Non o dixo nunha carta."
    ),
    ("ca", "El pont va estar tancat dos dies, però ningú del poble no sabia per què."),
    ("nl", "De brug was twee dagen gesloten, maar niemand in het dorp wist waarom."),
    ("da", "Broen var lukket i to dage, men ingen i landsbyen vidste hvorfor. Man blev hjemme."),
    ("no", "Broen var stengt i to dager, men ingen i landsbyen visste hvorfor. Man ble hjemme."),
    ("sv", "Bron var stängd i två dagar, men ingen i byn visste varför."),
    ("pl", "Most był zamknięty przez dwa dni, ale nikt we wsi nie wiedział dlaczego."),
    ("cs", "Most byl dva dny zavřený, ale nikdo ve vsi nevěděl proč."),
    ("sk", "Most bol dva dni zatvorený, ale nikto v dedine nevedel prečo."),
    ("sl", "Most je bil dva dni zaprt, vendar nihče v vasi ni vedel, zakaj."),
    ("hr", "Most je bio zatvoren dva dana, ali nitko u selu nije znao zašto. Vrijeme je prošlo."),
    ("sr", "Most je bio zatvoren dva dana, ali niko u selu nije znao zašto. Vreme je prošlo."),
    ("sr", "Мост је био затворен два дана, али нико у селу није знао зашто."),
    ("ru", "Мост был закрыт два дня, но никто в деревне не знал почему."),
    ("uk", "Міст був закритий два дні, але ніхто в селі не знав чому."),
    ("be", "Мост быў зачынены два дні, але ніхто ў вёсцы не ведаў чаму."),
    ("bg", "Мостът беше затворен два дни, но никой в селото не знаеше защо."),
    ("mk", "Мостот беше затворен два дена, но никој во селото не знаеше зошто."),
    ("tr", "Köprü iki gün kapalıydı, ama köyde kimse nedenini bilmiyordu."),
    ("fi", "Silta oli kiinni kaksi päivää, mutta kukaan kylässä ei tiennyt miksi."),
    ("et", "Sild oli kaks päeva suletud, aga keegi külas ei teadnud miks."),
    ("hu", "A híd két napig zárva volt, de a faluban senki sem tudta, miért."),
    (
      "id",
      "Jembatan itu ditutup selama dua hari, tetapi tidak ada orang di desa yang tahu mengapa."
    ),
    ("ar", "كان الجسر مغلقا يومين ولكن لم يعرف أحد في القرية لماذا."),
    ("fa", "پل دو روز بسته بود اما هیچ کس در روستا نمی دانست چرا."),
    ("ur", "پل دو دن تک بند رہا لیکن گاؤں میں کوئی نہیں جانتا تھا کہ کیوں۔"),
    ("hi", "पुल दो दिन तक बंद रहा लेकिन गांव में कोई नहीं जानता था कि क्यों।"),
    ("el", "Η γέφυρα ήταν κλειστή δύο μέρες, αλλά κανείς στο χωριό δεν ήξερε γιατί."),
    ("he", "הגשר היה סגור יומיים אבל איש בכפר לא ידע למה."),
    ("zh", "这座桥关闭了两天，但村里没有人知道为什么。"),
    ("ja", "橋は二日間閉鎖されたが、村の誰もその理由を知らなかった。"),
    ("ko", "다리는 이틀 동안 폐쇄되었지만 마을에서는 아무도 이유를 몰랐다."),
    ("ka", "ხიდი ორი დღე დაკეტილი იყო."),
    ("th", "สะพานปิดสองวัน"),
  ])
  func aSentenceShowsItsLanguage(code: String, text: String) {
    #expect(language(of: text) == code)
  }

  @Test(arguments: ["", "12.3.2021", "OK", "Nairobi 4:2", "—"])
  func whereNothingShowsItsTheFallbackIsTaken(text: String) {
    #expect(language(of: text) == LanguagePack.fallback)
  }

  @Test func whatADocumentSaysDecides() {
    let finder = LanguageFinder(nil, isAsked: true)
    let text = Array("The bridge was closed.".utf8)
    #expect(finder.language(of: text, isFirst: true, said: "deu").code == "de")
    #expect(finder.language(of: text, isFirst: true, said: "no language").code == "en")
    let given = LanguageFinder(LanguagePack.named("fr"), isAsked: true)
    #expect(given.language(of: text, isFirst: true, said: "de").code == "fr")
  }

  @Test(arguments: [
    ("pt-BR", "pt-BR", "pt"), ("en_US.UTF-8", "en-US", "en"), ("ger", "de", "de"),
    ("deu", "de", "de"), ("eng", "en", "en"), ("zh-Hant", "zh-Hant", "zh"), ("iw", "he", "he"),
    ("nb", "nb", "no"), ("nno", "nn", "no"), ("cy", "cy", "cy"), ("DE", "de", "de"),
  ])
  func codesOfAllKindsAreRead(given: String, code: String, language: String) {
    let pack = LanguagePack.named(given)
    #expect(pack?.code == code)
    #expect(pack?.language == language)
  }

  @Test(arguments: ["", "xx", "english", "q", "und", "C", "../en"])
  func whatIsNoLanguageHasNoPack(code: String) { #expect(LanguagePack.named(code) == nil) }

  @Test func aPieceHasTheLanguageOfAllTextUpToItsEnd() {
    let finder = LanguageFinder(nil, isAsked: true)
    let pieces = ["1.\n", "Der Mann.\n", "Die Frau ist nicht im Haus, und das Kind auch nicht.\n"]
    let found = pieces.indices.map {
      finder.language(of: Array(pieces[$0].utf8), isFirst: $0 == 0).code
    }
    #expect(found == ["en", "de", "de"])
    #expect(!finder.isOpen(isFirst: false) && finder.isOpen(isFirst: true))
    #expect(finder.language(of: Array("The man.\n".utf8), isFirst: false).code == "de")
    #expect(finder.language(of: Array("The man and the woman.\n".utf8), isFirst: true).code == "en")
  }

  /// One paragraph of 200 characters of every item of the shared texts.
  @Test func theSharedTextsAreKnown() throws {
    guard let shared = Place.shared else { return }
    var wrong: [String: Int] = [:]
    var count = 0
    for folder in ["sentences", "sentences-more"].map({ shared + "/data/" + $0 }) {
      for file in Folder.names(in: folder)
      where file.hasSuffix(".jsonl") && !file.hasPrefix("golden") {
        for (said, text) in try paragraphs(of: "\(folder)/\(file)") {
          count += 1
          let found = language(of: text)
          if found != said { wrong["\(said) taken for \(found)", default: 0] += 1 }
        }
      }
    }
    let faults = wrong.values.reduce(0, +)
    #expect(count > 0 && faults * 100 <= count, "\(faults) of \(count): \(wrong)")
  }

  private func paragraphs(of file: String) throws -> [(language: String, text: String)] {
    let lines = try #require(Folder.bytes(of: file)).split(separator: 0x0A)
    let reader = JSONLines(textMembers: ["text"])
    return try lines.compactMap { line in
      let document = try reader.document(
        Array(line), number: 1, LanguageFinder(nil, isAsked: true))
      var text = String(decoding: document.bytes, as: UTF8.self).split(
        whereSeparator: \.isWhitespace
      )
      .joined(separator: " ").unicodeScalars
      guard text.count >= 200 else { return nil }
      text = String.UnicodeScalarView(text.prefix(200))
      return (document.language.code, String(text))
    }
  }
}
