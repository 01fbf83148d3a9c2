/// A row of `count-claims --json` as it is drawn.
struct ChartedClaim {
  /// Where a row belongs on the page.
  enum Place { case main, part, background }

  /// The row's number; that of its line where it has none.
  var row = 0
  /// The number of the row that holds the whole of which this is a part.
  var whole: Int?
  var place = Place.main
  var label: [UInt8] = []
  var slot: [UInt8] = []
  var noun: [UInt8] = []
  var unit: [UInt8] = []
  var when: [UInt8] = []
  var location: [UInt8] = []
  var low = 0.0
  var high = 0.0
  /// The figure that stands now, where the row has a course.
  var latest: Double?
  var isDisputed = false
  /// A statement denies it.
  var isDenied = false
  /// It is a part and greater than its whole.
  var exceedsWhole = false
  var documents = 0
  var accounts = 0
  var sources: [[UInt8]] = []
  var grade: [UInt8] = []
  var course: [CourseStep] = []
  var mentions: [ChartedMention] = []

  /// What is odd about the row, in words.
  var remarks: [String] {
    (isDenied ? ["denied by others"] : []) + (exceedsWhole ? ["greater than its whole"] : [])
  }

  /// What the row is called: its label, else what happened to what is counted.
  var title: [UInt8] {
    if !label.isEmpty { return label }
    if slot.isEmpty { return noun }
    return noun.isEmpty ? slot : slot + Array(": ".utf8) + noun
  }
}

/// A figure with its bound, as one document states it or as a step of a course.
struct ChartedFigure: Hashable {
  /// How a figure is meant, by the word of `count-claims` for it.
  enum Bound: Hashable { case exact, atLeast, atMost, about }

  var low = 0.0
  var high = 0.0
  var bound = Bound.exact
  /// The sign as it was given: `>=`, `>`, `~`.
  var sign: [UInt8] = []
  /// Somebody denies it.
  var isDenied = false
  /// A later figure took its place.
  var isSuperseded = false

  /// Whether it is drawn as a stretch and not as a point.
  var isSpan: Bool { low != high }
}

/// One place where a document states a figure of a row.
struct ChartedMention {
  var document: [UInt8] = []
  var account: [UInt8] = []
  /// Code points of the document, end exclusive.
  var start = 0
  var end = 0
  var figure = ChartedFigure()
  var source: [UInt8] = []
  var when: [UInt8] = []
  /// The sentence of the figure, empty where it was not asked for.
  var evidence: [UInt8] = []
  /// Where the sentence begins, in code points of the document.
  var evidenceStart = 0
}

/// A step of a figure that changed while it was reported.
struct CourseStep {
  var figure = ChartedFigure()
  var source: [UInt8] = []
  var account: [UInt8] = []
  var time: [UInt8] = []
}

/// A document and the account that it is, or belongs to.
struct ChartedDocument {
  var name: [UInt8] = []
  var account: [UInt8] = []
  var agency: [UInt8] = []
  /// Names of the documents that share text with it.
  var shares: [[UInt8]] = []
}

/// What somebody is said to have said, without a figure.
struct ChartedStatement {
  var text: [UInt8] = []
  var accounts = 0
  var sources: [[UInt8]] = []
  /// Whether one denies what another says.
  var isDenied = false
  var sayings: [ChartedMention] = []
}

/// A quotation found in a document.
struct ChartedQuotation {
  var document: [UInt8] = []
  var start = 0
  var end = 0
  var speaker: [UInt8] = []
}

/// All that was read.
struct ClaimRecords {
  var claims: [ChartedClaim] = []
  var documents: [ChartedDocument] = []
  var statements: [ChartedStatement] = []
  var quotations: [ChartedQuotation] = []
}
