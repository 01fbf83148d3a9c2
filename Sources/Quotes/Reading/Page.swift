/// What a passage holds.
struct Page {
  /// The text of the document.
  private(set) var bytes = UnsafeBufferPointer<UInt8>(start: nil, count: 0)
  let language: Language
  /// What the lists say about the words.
  let words: Vocabulary.Table
  let rules: LanguageRules
  let speakers = Speakers()
  private(set) var labels = TranscriptLabels()
  /// The number of the paragraph in the document.
  var number = 0
  var tokens = Row<Token>()
  /// The classes of all tokens together.
  var classes: WordClass = []
  var stretches = Row<MarkedStretch>()
  /// The stretch a token belongs to, marks included; -1 outside.
  var stretchOf = Row<Int32>()
  /// Tokens that belong to what is quoted already.
  var taken = Row<Bool>()
  /// Verbs that have their attribution.
  var settled = Row<Bool>()
  var sentences = Row<Range<Int>>()
  /// The verbs of saying of the sentence that is read, in order.
  var sites = Row<CueSite>()
  /// Those of the paragraph that is read.
  var attributions = Row<Attribution>()
  /// Those of the document, and the stretches of all.
  var found = Row<Attribution>()
  var parts = Row<QuotedPart>()
  /// The number of the rule that reads.
  var rule: UInt8 = 0
  /// The sentence that is read.
  var current: Range<Int>?
  /// The last subject of a cue in the sentence that is read.
  var lastSubject: Range<Int>?
  /// The last source in it that stands behind its verb.
  var invertedSource: Range<Int>?
  /// The attribution that the paragraph before ended with, where it may go on.
  var inherited: Attribution?
  /// The paragraph before ended in a quotation mark that was not closed.
  var continuesQuotation = false
  /// Who talk by turns.
  var turns = Turns()
  /// Who the paragraph before announced: its last sign was a colon.
  var announcement: Attribution?

  init(_ language: Language, _ rules: LanguageRules) {
    self.language = language
    words = language.vocabulary.table
    self.rules = rules
  }

  mutating func open(_ bytes: UnsafeBufferPointer<UInt8>) {
    self.bytes = bytes
    labels.find(in: bytes)
    speakers.removeAll()
    found.removeAll()
    parts.removeAll()
    lastSubject = nil
    invertedSource = nil
    inherited = nil
    announcement = nil
    continuesQuotation = false
    turns.removeAll()
  }

  mutating func begin(_ number: Int) {
    self.number = number
    tokens.removeAll()
    stretches.removeAll()
    stretchOf.removeAll()
    taken.removeAll()
    settled.removeAll()
    sentences.removeAll()
    attributions.removeAll()
    current = nil
  }

  func free() {
    tokens.free()
    stretches.free()
    stretchOf.free()
    taken.free()
    settled.free()
    sentences.free()
    sites.free()
    attributions.free()
    labels.free()
    found.free()
    parts.free()
  }
}

/// What the page holds, by name.
extension Passage {
  var bytes: UnsafeBufferPointer<UInt8> { @inline(__always) get { page.pointee.bytes } }

  var language: Language { @inline(__always) get { page.pointee.language } }

  var rules: LanguageRules { @inline(__always) get { page.pointee.rules } }

  var speakers: Speakers { @inline(__always) get { page.pointee.speakers } }

  var labels: TranscriptLabels { @inline(__always) get { page.pointee.labels } }

  var number: Int { @inline(__always) get { page.pointee.number } }

  var tokens: Row<Token> {
    @inline(__always) get { page.pointee.tokens }
    @inline(__always) nonmutating _modify { yield &page.pointee.tokens }
  }

  var classes: WordClass {
    get { page.pointee.classes }
    nonmutating set { page.pointee.classes = newValue }
  }

  var stretches: Row<MarkedStretch> {
    @inline(__always) get { page.pointee.stretches }
    @inline(__always) nonmutating _modify { yield &page.pointee.stretches }
  }

  var stretchOf: Row<Int32> {
    @inline(__always) get { page.pointee.stretchOf }
    @inline(__always) nonmutating _modify { yield &page.pointee.stretchOf }
  }

  var taken: Row<Bool> {
    @inline(__always) get { page.pointee.taken }
    @inline(__always) nonmutating _modify { yield &page.pointee.taken }
  }

  var settled: Row<Bool> {
    @inline(__always) get { page.pointee.settled }
    @inline(__always) nonmutating _modify { yield &page.pointee.settled }
  }

  var sentences: Row<Range<Int>> {
    @inline(__always) get { page.pointee.sentences }
    @inline(__always) nonmutating _modify { yield &page.pointee.sentences }
  }

  var sites: Row<CueSite> {
    @inline(__always) get { page.pointee.sites }
    @inline(__always) nonmutating _modify { yield &page.pointee.sites }
  }

  var attributions: Row<Attribution> {
    @inline(__always) get { page.pointee.attributions }
    @inline(__always) nonmutating _modify { yield &page.pointee.attributions }
  }

  var found: Row<Attribution> {
    @inline(__always) get { page.pointee.found }
    @inline(__always) nonmutating _modify { yield &page.pointee.found }
  }

  var parts: Row<QuotedPart> {
    @inline(__always) get { page.pointee.parts }
    @inline(__always) nonmutating _modify { yield &page.pointee.parts }
  }

  var current: Range<Int>? {
    get { page.pointee.current }
    nonmutating set { page.pointee.current = newValue }
  }

  var lastSubject: Range<Int>? {
    get { page.pointee.lastSubject }
    nonmutating set { page.pointee.lastSubject = newValue }
  }

  var inherited: Attribution? {
    get { page.pointee.inherited }
    nonmutating set { page.pointee.inherited = newValue }
  }

  var continuesQuotation: Bool {
    get { page.pointee.continuesQuotation }
    nonmutating set { page.pointee.continuesQuotation = newValue }
  }

  var isAnnounced: Bool { page.pointee.announcement != nil }

  var announcement: Attribution? {
    get { page.pointee.announcement }
    nonmutating set { page.pointee.announcement = newValue }
  }
}
