import CopydeskCore

/// A paragraph that asks the reader for an address, a subscription, a gift, consent, or to follow.
struct Appeal: BlockRule {
  let name = "appeal"
  let note = """
    A paragraph that opens with a phrase of at least three words such as "sign up for our \
    newsletter" or "support our journalism", or with a shorter one where a third of its words are in \
    such phrases, speaks to the reader, not of the event; so does one that opens with at least three \
    words about comments, such as "your email address will not be published".
    """
  let examples = [
    Example("Sign up for the letter that we send each morning.", "promo"),
    Example("Support our journalism today, and we will thank you.", "promo"),
    Example("Subscribe to our newsletter in your inbox every day.", "promo"),
    Example("Follow Example News on Facebook, Instagram and YouTube.", "share"),
    Example("Your email address will not be published. Required fields are marked *", "comment"),
    Example("No comment, she said.", "-"),
    Example("“Subscribe to our newsletter,” the clerk had told them.", "-"),
    Example("Follow the river down to the sea and there is the bridge.", "-"),
    Example("Subscribers of the theatre were given their money back, the director said.", "-"),
  ]

  private static let subjects: UInt32 =
    [Subject.newsletter, .donate, .cookie, .follow, .comment].reduce(0) { $0 | $1.bit }
  private static let longest = 300
  private static let fewestWords = 3

  var scope: Scope { Scope(longest: Appeal.longest, leading: Appeal.subjects) }

  func find(_ index: Int, in page: JudgedPage) -> Finding? {
    guard !page.opensQuotation(index) else { return nil }
    let item = page.statistics(index)
    let subject = Subject(number: item.leading.trailingZeroBitCount)
    let isAppeal =
      subject != .comment && item.covered * 3 >= item.words
      || page.opening(of: page.words(index), subject) >= Appeal.fewestWords
    return isAppeal ? Finding(kind: Kind(subject)) : nil
  }
}
