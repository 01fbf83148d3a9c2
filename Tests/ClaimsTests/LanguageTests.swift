import CopydeskCore
import Testing

@testable import Claims

/// A sentence, and its figures as number, sign and slot.
private struct Case: Sendable, CustomTestStringConvertible {
  let language: String
  let text: String
  let figures: String
  var testDescription: String { "\(language): \(text)" }
}

private let cases: [Case] = [
  Case(
    language: "de", text: "Der 43-jährige Fahrer und sein Sohn, 12 Jahre alt, starben.", figures: ""
  ),
  Case(language: "de", text: "Um 14.30 Uhr kamen 40 Helfer.", figures: "40="),
  Case(
    language: "de", text: "Das Beben der Stärke 7 tötete 12 Menschen.",
    figures: "7= 12=killed"),
  Case(
    language: "de", text: "Die Zahl der Toten stieg um neun auf 56.", figures: "9= 56=killed"),
  Case(language: "de", text: "Unter den 30 Opfern sind fünf Kinder.", figures: "30= 5="),
  Case(
    language: "de", text: "20.000 Menschen haben ihr Zuhause verloren.",
    figures: "20000=displaced"),
  Case(language: "fr", text: "Le conducteur, âgé de 43 ans, est mort.", figures: ""),
  Case(
    language: "fr", text: "Des centaines de maisons ont été détruites.", figures: "100~destroyed"),
  Case(language: "es", text: "El conductor, de 43 años, murió.", figures: ""),
  Case(
    language: "de", text: "Am Sonntag wurden in Kersk mindestens 52 Menschen getötet.",
    figures: "52>=killed"),
  Case(
    language: "de", text: "Es starben zwölf Soldaten, darunter drei Frauen.",
    figures: "12=killed 3=killed"),
  Case(
    language: "de", text: "Mehr als 2.000 Häuser wurden bei dem Beben zerstört.",
    figures: "2000>destroyed"),
  Case(language: "de", text: "Am 19. Mai 2013 kamen 1,5 Millionen Menschen.", figures: "1500000="),
  Case(
    language: "de", text: "Einundzwanzig Tote und rund 40 Verletzte.",
    figures: "21=killed 40~wounded"),
  Case(
    language: "fr", text: "Au moins 52 personnes ont été tuées et plus de 120 blessées.",
    figures: "52>=killed 120>wounded"),
  Case(
    language: "fr", text: "Quatre-vingt-dix-sept maisons ont été détruites le 19 mai 2013.",
    figures: "97=destroyed"),
  Case(
    language: "fr", text: "Douze soldats, dont sept officiers, ont été arrêtés.",
    figures: "12=arrested 7=arrested"),
  Case(language: "fr", text: "Quelque 40 000 civils ont fui.", figures: "40000~displaced"),
  Case(language: "fr", text: "Cela coûte 1,5 million d'euros.", figures: "1500000="),
  Case(
    language: "es", text: "Al menos 52 personas murieron y unas 120 resultaron heridas.",
    figures: "52>=killed 120~wounded"),
  Case(
    language: "es", text: "Murieron doscientos veinte soldados, entre ellos tres mujeres.",
    figures: "220=killed 3=killed"),
  Case(language: "es", text: "Treinta y dos casas fueron destruidas.", figures: "32=destroyed"),
  Case(language: "es", text: "La policía detuvo a 40 manifestantes.", figures: "40=arrested"),
  Case(language: "es", text: "Cuesta 2.500 euros.", figures: "2500="),
  Case(
    language: "de", text: "Die Polizei nahm in der Nacht 34 Verdächtige fest.",
    figures: "34=arrested"),
  Case(
    language: "de", text: "Bei dem Brand fanden 43 Arbeiter den Tod, 19 werden vermisst.",
    figures: "43=killed 19=missing"),
  Case(language: "de", text: "Die Flut riss acht Kinder in den Tod.", figures: "8=killed"),
  Case(language: "de", text: "Etwa 900 Häuser stürzten ein.", figures: "900~destroyed"),
  Case(language: "de", text: "Der Zug mit 60 Fahrgästen kam um acht Uhr an.", figures: "60="),
  Case(
    language: "de", text: "Rund 25.000 Menschen mussten ihre Häuser verlassen.",
    figures: "25000~displaced"),
  Case(
    language: "de", text: "Er sagte, dass die Polizei 17 Schmuggler festnahm.",
    figures: "17=arrested"),
  Case(language: "fr", text: "L'explosion a coûté la vie à 16 mineurs.", figures: "16=killed"),
  Case(
    language: "fr", text: "L'armée a tué 30 rebelles et capturé neuf autres.",
    figures: "30=killed 9=arrested"),
  Case(
    language: "fr", text: "On compte 14 morts et une cinquantaine de blessés.",
    figures: "14=killed 50~wounded"),
  Case(
    language: "fr", text: "Plus de 3 000 familles se sont retrouvées sans abri.",
    figures: "3000>displaced"),
  Case(language: "es", text: "Fueron detenidos 34 manifestantes.", figures: "34=arrested"),
  Case(language: "es", text: "El ataque costó la vida a 20 soldados.", figures: "20=killed"),
  Case(language: "es", text: "Diecinueve personas siguen desaparecidas.", figures: "19=missing"),
  Case(language: "es", text: "Unas 900 viviendas se derrumbaron.", figures: "900~destroyed"),
  Case(language: "fr", text: "Vers 13 h, puis à 10 h 30, 40 policiers sont venus.", figures: "40="),
  Case(
    language: "fr",
    text:
      "Des milliers de personnes ont manifesté, 4.000 selon la police, 9.000 selon le syndicat.",
    figures: "1000~gathered 4000=gathered 9000=gathered"),
  Case(
    language: "fr",
    text:
      "La police a compté 4.000 manifestants, tandis que les syndicats en ont revendiqué 9.000.",
    figures: "4000=gathered 9000=gathered"),
  Case(language: "fr", text: "Une demi-douzaine de maisons ont brûlé.", figures: "6=destroyed"),
  Case(
    language: "es", text: "A las ocho de la tarde y hasta las 20.11 llegaron 40 soldados.",
    figures: "40="),
  Case(
    language: "es", text: "El número de fallecidos se sitúa en 41 (cuarenta y uno).",
    figures: "41=killed"),
  Case(
    language: "es", text: "De los fallecidos, 22 son mujeres y 16 hombres.",
    figures: "22=killed 16=killed"),
  Case(
    language: "es", text: "Según el alcalde, 112 personas han resultado heridas.",
    figures: "112=wounded"),
  Case(language: "es", text: "Buscan a medio centenar de personas.", figures: "50~missing"),
  Case(
    language: "de", text: "Der Schaden liegt bei 20 Mio. Euro.", figures: "20000000="),
  Case(language: "de", text: "Ein halbes Dutzend Häuser brannte.", figures: "6="),
  Case(
    language: "de",
    text:
      "Die Zahl der Toten nach dem verheerenden Feuer im Lager ist am Abend auf acht gestiegen.",
    figures: "8=killed"),
  Case(
    language: "it",
    text: "Nel crollo sono morte almeno ventitré persone e oltre 120 sono rimaste ferite.",
    figures: "23>=killed 120>wounded"),
  Case(
    language: "it", text: "Il 12 marzo la polizia ha arrestato duecentocinquanta manifestanti.",
    figures: "250=arrested"),
  Case(
    language: "it", text: "Un milione e mezzo di profughi ha lasciato il paese.",
    figures: "1500000=displaced"),
  Case(
    language: "pt",
    text: "Pelo menos trinta e cinco pessoas morreram e cerca de 200 ficaram feridas.",
    figures: "35>=killed 200~wounded"),
  Case(
    language: "pt", text: "A polícia deteve 34 manifestantes no dia 5 de maio.",
    figures: "34=arrested"),
  Case(
    language: "pt", text: "O prejuízo passa de dois milhões e meio de reais.",
    figures: "2500000>"),
  Case(
    language: "nl", text: "Bij de brand zijn minstens drieëntwintig mensen omgekomen.",
    figures: "23>=killed"),
  Case(
    language: "nl", text: "De politie pakte ruim honderd betogers op.",
    figures: "100>arrested"),
  Case(
    language: "nl", text: "Tientallen huizen werden verwoest.",
    figures: "10~destroyed"),
  Case(
    language: "pl",
    text: "W pożarze zginęło co najmniej dwadzieścia pięć osób, a czterdziestu zostało rannych.",
    figures: "25>=killed 40=wounded"),
  Case(
    language: "pl", text: "Policja zatrzymała 34 protestujących.",
    figures: "34=arrested"),
  Case(
    language: "pl", text: "Zniszczonych zostało ponad 1,5 tys. domów.",
    figures: "1500>destroyed"),
  Case(
    language: "ru", text: "При взрыве погибли не менее двадцати пяти человек, ещё 40 ранены.",
    figures: "25>=killed 40=wounded"),
  Case(
    language: "ru", text: "Полиция задержала более тысячи демонстрантов.",
    figures: "1000>arrested"),
  Case(
    language: "ru", text: "Число погибших выросло до 31.",
    figures: "31=killed"),
  Case(
    language: "uk", text: "Унаслідок пожежі загинуло щонайменше тридцять двоє людей.",
    figures: "32>=killed"),
  Case(
    language: "uk", text: "П’ять будинків зруйновано, понад 1,5 тис. людей евакуйовано.",
    figures: "5=destroyed 1500>displaced"),
  Case(
    language: "tr", text: "Yangında en az on iki kişi öldü, 30'dan fazla kişi yaralandı.",
    figures: "12>=killed 30>wounded"),
  Case(
    language: "tr", text: "Polis yüz yirmi göstericiyi gözaltına aldı.",
    figures: "120=arrested"),
  Case(
    language: "tr", text: "Enflasyon yüzde 7,4 oldu.",
    figures: "7.4="),
  Case(
    language: "ar", text: "قتل ثلاثة وعشرون شخصا على الأقل وأصيب نحو 40 آخرين.",
    figures: "23>=killed 40~wounded"),
  Case(
    language: "ar", text: "اعتقلت الشرطة شخصين.",
    figures: "2=arrested"),
  Case(
    language: "ar", text: "نزح أكثر من ٢٥٠٠ مدني.",
    figures: "2500>displaced"),
  Case(
    language: "fa", text: "دست‌کم بیست و پنج نفر کشته و حدود ۴۰ نفر زخمی شدند.",
    figures: "25>=killed 40~wounded"),
  Case(
    language: "fa", text: "پلیس ۱۲۰ نفر را بازداشت کرد.",
    figures: "120=arrested"),
  Case(
    language: "zh", text: "爆炸造成至少二十三人死亡，约120人受伤。",
    figures: "23>=killed 120~wounded"),
  Case(
    language: "zh", text: "警方逮捕了三百二十名示威者。",
    figures: "320=arrested"),
  Case(
    language: "zh", text: "地震摧毁1.2万间房屋。",
    figures: "12000=destroyed"),
]

@Test(arguments: cases)
private func figuresOfOtherLanguages(example: Case) throws {
  let pack = try #require(LanguagePack.named(example.language))
  let bytes = Array(example.text.utf8)
  var reading = Reading(bytes, bytes.indices, Vocabulary(pack))
  FigureReader.read(&reading)
  var hasDead = false
  SlotFinder.find(&reading, &hasDead)
  let found = reading.figures.filter { $0.kind != .date && $0.kind != .duration }.map {
    "\(FigureTextForTests.whole($0.low))\($0.sign.text)\($0.slot.name)"
  }
  #expect(found.joined(separator: " ") == example.figures)
}

private enum FigureTextForTests {
  static func whole(_ value: Double) -> String {
    value == value.rounded() ? String(Int(value)) : String(value)
  }
}
