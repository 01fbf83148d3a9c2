import CopydeskCore

/// A line that says that a machine wrote or read something.
struct MachineNotice: BlockRule {
  let name = "machine-notice"
  let note = """
    A short paragraph that opens with a phrase of at least three words such as "this summary was \
    generated" speaks of the page, not of the event.
    """
  let examples = [
    Example("This is AI generated summarization, which may have errors.", "notice"),
    Example("This article was translated by a machine and checked by an editor.", "notice"),
    Example("This summary of the talks angered both sides.", "-"),
    Example("“This article was translated by a machine,” the editor said.", "-"),
  ]

  private static let longest = 220
  private static let fewestWords = 3

  var scope: Scope { Scope(longest: MachineNotice.longest, leading: Subject.notice.bit) }

  func find(_ index: Int, in page: JudgedPage) -> Finding? {
    guard !page.opensQuotation(index) else { return nil }
    let phrase = page.opening(of: page.words(index), .notice)
    return phrase >= MachineNotice.fewestWords ? Finding(kind: .notice) : nil
  }
}
