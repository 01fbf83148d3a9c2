import CopydeskCore

/// The rules in the order in which they are tried.
enum AttributionRules {
  /// Rules for a whole paragraph; the first that settles it is the last.
  static let paragraphRules: [any AttributionRule] = [
    SpeakerLabel(), AnnouncedQuotation(), DashDialogue(),
  ]
  /// Rules for a sentence, before its verbs are read.
  static let sentenceRules: [any AttributionRule] = [
    AccordingTo(), QuotativeParticle(), EstimateCue(), PollSource(), VerbFirstReport(),
    SubjectFirstReport(), VerbFinalReport(), SentenceBefore(),
  ]
  /// Rules for a verb behind what is said, which can hold other verbs of saying: they go first.
  static let outerRules: [any AttributionRule] = [
    QuotedAs(), AsReported(), PostposedCue(isOuter: true),
  ]
  /// Rules for a verb; the first that settles it is the last.
  static let verbRules: [any AttributionRule] = [
    AskedCue(), PostposedCue(), CommaClause(), QuotedWords(),
    ImpersonalCue(), CallingCue(), AddresseeCue(), ClauseCue(), ObjectCue(),
    FrontedObject(),
  ]
  /// Rules for what is left of a sentence.
  static let closingRules: [any AttributionRule] = [
    Signature(), Slogan(), ContextQuotation(), ReportedMood(),
  ]

  /// The rules for a verb behind what is said that can apply in the language, in order.
  static func outerRules(in language: Language) -> [any AttributionRule] {
    language.readsByOrder ? [] : outerRules
  }

  /// The rules for a verb that can apply in the language, in order.
  static func verbRules(in language: Language) -> [any AttributionRule] {
    if language.readsByOrder { return [] }
    return verbRules.filter { rule in
      switch rule {
      case is QuotedWords: !language.hasBareClauses
      case is CommaClause: language.partsClauses
      case is ObjectCue: language.hasArticles && !language.isVerbSecond
      case is FrontedObject: language.hasBareClauses
      case is CallingCue: language.hasBareClauses
      case is AskedCue: !language.isVerbSecond
      case is ClauseCue: !language.isVerbSecond || !language.partsClauses
      default: true
      }
    }
  }

  /// The rules for the rest of a sentence that can apply in the language, in order.
  static func closingRules(in language: Language) -> [any AttributionRule] {
    closingRules.filter { !($0 is ReportedMood) || language.hasReportedMood }
  }

  /// Every rule.
  static let all = paragraphRules + sentenceRules + outerRules + verbRules + closingRules

  /// The language of a rule's examples.
  static func language(of rule: any AttributionRule) -> String {
    switch rule {
    case is CommaClause, is QuotedWords, is ReportedMood: "de"
    case is DashDialogue: "es"
    case is QuotativeParticle: "ja"
    case is SentenceBefore: "ru"
    case is VerbFirstReport: "ar"
    case is SubjectFirstReport: "zh"
    case is VerbFinalReport: "tr"
    default: "en"
    }
  }
}
