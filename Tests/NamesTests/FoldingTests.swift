import CopydeskCore
import Testing

@testable import Names

@Suite struct FoldingTests {
  private let text = """
    Bashar al-Assad spoke in Qusayr. Assad's army took Qusayr, and Qusair's
    people left the town by night. President Bashar
    Assad called QUSAIR a victory, and so did Bashar al-Assad.

    """

  @Test func mentionsKeepTheirShape() throws {
    let folded = try Filtering.run([], [text])
    #expect(
      folded == """
        Bashar al-Assad spoke in Qusayr. Assad's army took Qusayr, and Qusayr's
        people left the town by night. President Bashar
        Assad called QUSAYR a victory, and so did Bashar al-Assad.

        """)
  }

  @Test func aSurnameHasTheAccentsOfTheFullName() throws {
    let text =
      "His wife, Jana Nov\u{e1}kov\u{e1}, came. Mrs Novakova wept. Bashar al-Assad and Assad."
    let folded = try Filtering.run([], [text])
    #expect(folded.contains("Mrs Nov\u{e1}kov\u{e1} wept. Bashar al-Assad and Assad."))
  }

  @Test func aFullerFormLosesNoWord() throws {
    let text = "Omar Saleh spoke. Omar Saleh left. Omar Hassan Saleh wept. Omar Saleh came."
    #expect(try Filtering.run([], [text]).contains("Omar Hassan Saleh wept."))
  }

  @Test func aFullStopIsNeitherLostNorDoubled() throws {
    let text = """
      The shop is in Church St. and he is at Church St.
      Harbour Works Inc. said no. Harbour Works left. He works at Harbour Works Inc.
      Harbour Works went.

      """
    let folded = try Filtering.run([], [text])
    #expect(folded.contains("and he is at Church St.\n"))
    #expect(folded.contains("He works at Harbour Works Inc.\n"))
    #expect(try Filtering.run([], [folded]) == folded)
  }

  @Test func foldingTwiceChangesNothing() throws {
    let once = try Filtering.run([], [text])
    #expect(try Filtering.run([], [once]) == once)
  }

  @Test func tagsStayAsTheyAre() throws {
    let tagged = """
      <source n="1">Qusair</source> <cue n="1">said</cue> <quote n="1" speaker="Qusair">so</quote>.
      They left Qusayr. Then Qusayr fell, and Qusayr was quiet.

      """
    let folded = try Filtering.run([], [tagged])
    #expect(folded.contains("<source n=\"1\">Qusayr</source>"))
    #expect(folded.contains("speaker=\"Qusair\""))
  }

  /// Every kind of harm that folding could do to running text: these stay as they are.
  @Test(arguments: [
    "Rita Vale paid. The Vales paid taxes. Vale left.",
    "A Vorlandian Democrat met the Democrats. Democrats left; the Democrat stayed.",
    "Former President Rita Vale spoke. Rita Vale left. President Rita Vale signed it.",
    "Read @RitaVale and #ValeRita at www.RitaVale.org today. Rita Vale won. Rita Vale left.",
    "He is a New Lundbyer. He came from New Lundby. New Lundbyers know New Lundby.",
    "Lis Smith spoke. Smith left. Austin Smythe stayed. Mr. Smythe said no.",
    "The Justice Department sued. The Sheriff's Department was quiet. The Justice Department won.",
    "A DNC spokesman spoke. Rep. Rita Vale (D-N.C.) left. Sen. Olga Tarn (D-N.C.) stayed.",
    "David Wells pitched. David Wyss, an economist, spoke. Wyss left. Wells won.",
    "Ali Hassan died. Hassan Ali lived. Ali Hussein spoke.",
    "Moscow said so. The Moskva sank. Moscow denied it.",
    "Ayatollah Khomeini died. Ali Khamenei followed. Khamenei spoke. Khamenei said no.",
    "She took Flight VQ12. He took Flight VQ13. Flight VQ12 was late.",
    "They left East Lundby. They left West Lundby. East Lundby was quiet.",
    "J. Tarn left with Rita Tarn. Rita Tarn spoke.",
    "RITA VALE WINS\n\nThen Rita Vale left. Rita Vale wept.",
    "Mike Tarn left. Michael Tarn came. Michael Tarn spoke.",
  ]) func harmlessIsWhatStays(_ text: String) throws {
    #expect(try Filtering.run([], [text]) == text)
  }

  @Test(arguments: [
    ("The C.I.A. met. The CIA left. The CIA came.", "The CIA met. The CIA left. The CIA came."),
    (
      "The Vorland Workers' Party met. The Vorland Workers Party left. A Vorland Workers Party man.",
      "The Vorland Workers Party met. The Vorland Workers Party left. A Vorland Workers Party man."
    ),
    (
      "They left Qusair  Tarn. Qusayr fell. In Qusayr it rained.",
      "They left Qusair  Tarn. Qusayr fell. In Qusayr it rained."
    ),
    (
      "Jos\u{E9} Tarn left. Jose Tarn came. Jose Tarn spoke.",
      "Jose Tarn left. Jose Tarn came. Jose Tarn spoke."
    ),
    ("Nato met. NATO left. NATO came, said NATO.", "NATO met. NATO left. NATO came, said NATO."),
  ]) func certainIsRewritten(_ pair: (String, String)) throws {
    #expect(try Filtering.run([], [pair.0]) == pair.1)
  }

  @Test func reasonsAndDifferencesAreTold() throws {
    let text = "They left.\nThe C.I.A. met. The CIA left. The CIA came.\n"
    #expect(
      try Filtering.run(["--explain"], [text])
        == "0\t2\tC.I.A.\tCIA\tonly full stops differ; CIA is met 2 times, C.I.A. once\n")
    #expect(
      try Filtering.run(["--diff"], [text]) == """
        --- 0
        +++ 0
        @@ -2,1 +2,1 @@
        -The C.I.A. met. The CIA left. The CIA came.
        +The CIA met. The CIA left. The CIA came.

        """)
  }

  @Test func textWithoutNamesIsUntouched() throws {
    var bytes: [UInt8] = []
    var state: UInt64 = 7
    for _ in 0..<20_000 {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      bytes.append(UInt8(truncatingIfNeeded: state >> 33) & 0x7F)
    }
    bytes.append(0x0A)
    let text = String(decoding: bytes, as: UTF8.self)
    _ = try Filtering.run([], [text])
    let plain = text.lowercased()
    #expect(try Filtering.run([], [plain]) == plain)
  }
}

@Suite struct FindingTests {
  @Test(arguments: [
    ("They saw bin Sufaat and de Gaulle there.", ["bin Sufaat", "de Gaulle"]),
    ("He met Rabi' Haddad and Ahmad 'Ali Haddad.", ["Rabi' Haddad", "Ahmad 'Ali Haddad"]),
    ("She left the Air and Space Museum at noon.", ["Air and Space Museum"]),
    ("They work at Research In Motion (RIM).", ["Research In Motion", "RIM"]),
    ("In 1850 the U. S. agreed.", ["U. S."]),
    ("FLOODS HIT LUNDBY Police left. They saw Lundby.", ["LUNDBY", "Lundby"]),
    ("He left St. Louis, and she left Saudi Arabia.", ["St. Louis", "Saudi Arabia"]),
    ("So said envoy to the United States Hamid Karimi.", ["United States", "Hamid Karimi"]),
    ("At Harbour State University Simon Vale spoke.", ["Harbour State University", "Simon Vale"]),
    ("They told Merkel the Bundestag met.", ["Merkel", "Bundestag"]),
    ("The psychologist Rita Vale. 1 She left. Mr. Hamid Sultan Vale stayed.", ["Rita Vale"]),
    ("She won the Vale Award for Best Actress.", ["Vale Award for Best Actress"]),
    (
      "The Red Sox of Major League Baseball (MLB) won.",
      ["Red Sox", "Major League Baseball", "MLB"]
    ),
  ]) func namesAreFound(_ pair: (String, [String])) throws {
    let table = try Filtering.table([pair.0])
    for form in pair.1 { #expect(table[form] != nil, "\(form): \(table)") }
  }

  @Test(arguments: [
    "Politicians left early. Sure enough, it rained. Seventy-five stayed.",
    "It was a wave of Islamism.", "He'll stay. I've seen it. WE ARE CRAZY.",
    "They came on Saturdays.", "I\u{2019}m here and we\u{2019}ve seen African American music.",
    "He saw it on TV, on CDs and in part XVII.", "She gave the Interview. Rampant theft went on.",
    "OPEN LETTER", "The South African athlete ran.",
  ]) func commonWordsAreNoNames(_ text: String) throws {
    let table = try Filtering.table([text])
    #expect(table.isEmpty, "\(table)")
  }
}

@Suite struct ScriptTests {
  @Test func aWordOfArabicIsTheNameItSounds() throws {
    let table = try Filtering.table(["They left Qusayr. Qusayr fell.", "سقطت القصير اليوم."])
    #expect(table["القصير"] == "Qusayr")
  }
}

@Suite struct FoldTableTests {
  @Test func badLinesAreNamed() {
    let lines = [
      ("1\tA\n", "count, canonical form and variant are wanted"),
      ("x\tA\tB\n", "the count is no number"),
      ("1\t\tB\n", "a form is empty"), ("!A\n", "two forms are wanted after the '!'"),
    ]
    for (line, reason) in lines {
      #expect(throws: UsageError("t:2: \(reason)")) {
        try FoldTable(Array("# a comment\n\(line)".utf8), name: "t")
      }
    }
  }

  @Test func formsThatStayApartMayNotBeOne() {
    #expect(throws: UsageError.self) {
      try FoldTable(Array("1\tA\tB\n1\tA\tA\n!\tA\tB\n".utf8), name: "t")
    }
  }

  @Test func countsBeyondAllCorporaAreTakenAsMany() throws {
    let table = try FoldTable(
      Array("99999999999999999999\tKyiv\tKyiv\n9223372036854775807\tKyiv\tKiev\n".utf8), name: "t")
    let groups = TableGroups(table).groups
    #expect(groups[0].map { String(decoding: $0.text, as: UTF8.self) } == ["Kyiv", "Kiev"])
  }

  @Test func aMarkedRowIsNotRewritten() throws {
    let table = try FoldTable(
      Array("9\tKyiv\tKyiv\n1\tKyiv\tTarn\tlikely\n2\tKyiv\tKiew\n".utf8), name: "t")
    let matcher = Matcher(try #require(LanguagePack.named("en")))
    let folding = TableFolding(TableGroups(table).groups, matcher, isTold: true, .text)
    let text = folding.rewrite(Array("Tarn and Kiew.".utf8))
    #expect(String(decoding: text, as: UTF8.self) == "Tarn and Kyiv.")
    #expect(throws: UsageError.self) { try FoldTable(Array("1\tA\tB\tc\n".utf8), name: "t") }
  }

  @Test func tablesThatShareAFormAreOne() throws {
    let table = try FoldTable(
      Array("9\tKyiv\tKyiv\n1\tKiev\tKiev\n2\tKyiv\tKiev\n".utf8), name: "t")
    let groups = TableGroups(table).groups
    #expect(groups.count == 1)
    #expect(groups[0].map { String(decoding: $0.text, as: UTF8.self) } == ["Kyiv", "Kiev"])
  }
}

@Suite struct MatchTests {
  private func match(_ a: String, _ b: String) throws -> Bool {
    try Filtering.run(["--match"], ["\(a)\t\(b)\n"]) == "1\n"
  }

  @Test(arguments: [
    ("Qusayr", "Al-Qusayr"), ("Gaddafi", "Qadhafi"), ("Putin, Vladimir", "Vladimir Putin"),
    ("Düsseldorf", "Dusseldorf"), ("Моск\u{432}а", "Moskva"), ("H\u{430}ma", "Hama"),
    ("UN", "U.N."), ("Abd al-Rahman Sufi", "Abdurrahman Sufi"), ("SNC", "Syrian National Council"),
    ("Kuang-han", "Guanghan"), ("Chia-yu-kuan", "Jiayuguan"), ("Piatrou", "Petrov"),
    ("Iryna Tsikhanouskaya", "Irina Tikhanovskaya"), ("Witold", "Vitold"),
    ("Mohammadi", "Muhammedi"), ("Husseinzadeh", "Hoseinzade"),
    ("دمشق", "Damascus"), ("بشار الأسد", "Bashar al-Assad"), ("ولادیمیر پوتین", "Vladimir Putin"),
    ("ולדימיר פוטין", "Vladimir Putin"), ("Βλαντίμιρ Πούτιν", "Vladimir Putin"),
    ("ウラジーミル・プーチン", "Vladimir Putin"), ("Чанша", "Changsha"), ("Цюйчжоу", "Quzhou"),
    ("Siemens Aktiengesellschaft", "Siemens AG"), ("ABC Co.", "A.B.C. Company"),
    ("Yevgeny Orlov", "Evgeni Orlov"), ("Lwów", "Lviv"), ("Labour Party", "Labor Party"),
  ]) func same(_ pair: (String, String)) throws {
    #expect(try match(pair.0, pair.1), "\(pair)")
  }

  @Test(arguments: [
    ("Iran", "Iraq"), ("Niger", "Nigeria"), ("Homs", "Hama"), ("Bashar al-Assad", "Maher al-Assad"),
    ("Johnson", "Johnston"), ("Flight 12", "Flight 13"), ("", "Assad"), ("", ""),
    ("Green Unionist Party", "Green Party"), ("Party of Labour of Chad", "Party of Labour"),
    ("Salman bin Yusuf", "Sultan bin Yusuf"), ("Andrei", "András"), ("Charleston", "Charlestown"),
    ("Чучжоу", "Chizhou"), ("بيروت", "Berlin"), ("East Lundby", "Lundby"),
    ("Hassan Ali", "Ali Hassan"),
    ("A.B. Tarn", "Samuel Tarn"), ("Ivan Petrov", "Ivan Petrovic"),
    ("East Jerusalem", "West Jerusalem"),
    ("Panov", "Ponov"), ("Theresa May", "Teresa Mayer"), ("Changcheng", "Jiangcheng"),
  ]) func other(_ pair: (String, String)) throws {
    #expect(try !match(pair.0, pair.1), "\(pair)")
  }
}
