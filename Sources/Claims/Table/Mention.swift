/// One place where a document states a figure that is a claim.
struct Mention: Sendable {
  /// Index of the document in the collection.
  var document = 0
  /// Code points of the text without tags, end exclusive.
  var start = 0
  var end = 0
  var low = 0.0
  var high = 0.0
  var sign = Sign.equal
  var kind = FigureKind.count
  var slot = Slot.none
  var modality = Modality.asserted
  /// The unit's code, empty for none.
  var unit: [UInt8] = []
  /// The head of what is counted, as written.
  var noun: [UInt8] = []
  /// The whole counted phrase, as written: `medical centre`.
  var phrase: [UInt8] = []
  /// The phrase with the words around it, for a count to which nothing in the list happened.
  var setting: [UInt8] = []
  /// The class under which figures are compared.
  var group: [UInt8] = []
  /// Who the counted belong to: the Hezbollah of `Hezbollah members`.
  var owner: [UInt8] = []
  /// Who says so; empty for the account's own voice.
  var source: [UInt8] = []
  /// The words of time that bound the figure: `Sunday`, `since March 2011`.
  var when: [UInt8] = []
  /// That is a day of the week, which can be told from others.
  var isWeekday = false
  /// The place that bounds the figure within that of the event: `Takengon`.
  var place: [UInt8] = []
  var scope = Scope.event
  var share = Share.none
  /// Index among the document's mentions of the whole that the words name, -1 for none.
  var whole = -1
  /// The figure stands in the headline or the first sentences.
  var isLead = false
  /// What its words say of its time beside other figures of the claim.
  var course = Turn.none
  /// A later figure took its place; settled when the table is made.
  var isSuperseded = false
  /// The words of a vague numeral, as written: `dozens`; empty for a number.
  var vague: [UInt8] = []
  /// Hashes of the content words of the sentence, sorted.
  var context: [UInt32] = []
  /// Index of the sentence among the document's evidence.
  var evidence = 0

  /// What time and place a figure is for.
  enum Scope: UInt8, Sendable, CaseIterable {
    /// The event that is reported.
    case event
    /// A whole conflict or period: `since March 2011`.
    case total
    /// A whole country, not the one place.
    case country
    /// A stretch of its own: `overnight`.
    case apart
    /// Another event or place than the reported one: `in 1988`, `last year`, `In Paris,`.
    case other
  }

  /// How a figure is a part of another.
  enum Share: UInt8, Sendable, CaseIterable {
    case none
    /// `of whom six`, `including six`, `six of them`.
    case ofWhole
    /// `another six`, `six more`: they come on top of those before.
    case further
  }

  /// Which way a figure goes that is not the only one of its claim.
  enum Turn: UInt8, Sendable, CaseIterable {
    case none
    /// `the earlier toll`, `up from six`.
    case earlier
    /// `rose to`, `now stands at`.
    case later
  }

  /// A part of others by its words.
  var isPart: Bool { share != .none }
}

/// A statement without a figure: what somebody said.
struct Statement: Sendable {
  var document = 0
  var start = 0
  var end = 0
  var source: [UInt8] = []
  var text: [UInt8] = []
  /// It says that something is not so.
  var isDenied = false
  /// Hashes of the content words, sorted.
  var words: [UInt32] = []
}

/// What the table needs to know of one document; of the text itself only sentences with figures are kept.
struct DocumentRecord: Sendable {
  /// The document's id as a JSON value.
  var identifier: [UInt8]
  /// The document's name as the reader sees it.
  var name: [UInt8]
  /// The agency whose text it is, empty where none is named.
  var agency: [UInt8] = []
  /// When it was published, as far as its record or its first lines tell.
  var time: Moment?
  var shingles = Shingles()
  var mentions: [Mention] = []
  var statements: [Statement] = []
  var evidence: [CitedSentence] = []
}
