import Testing
import Workbench

/// Every filter under calls of the system that are interrupted, short, or fail.
@Suite(.enabled(if: Faults.library != nil, "no C compiler to build faults.c with"))
struct FaultTests {
  @Test(arguments: Place.filters, ["read:EINTR:1", "read:EINTR:2", "write:EINTR:1"])
  func anInterruptedCallIsTriedAgain(filter: String, fault: String) {
    #expect(
      Faults.run(filter, fault, input: Sample.bytes(for: filter)).out
        == expected(filter, Sample.bytes(for: filter)))
  }

  @Test(
    arguments: Place.filters, ["read:SHORT:1", "read:SHORT:7", "write:SHORT:1", "write:SHORT:5"])
  func shortCallsGiveTheSameBytes(filter: String, fault: String) {
    let outcome = Faults.run(filter, fault, input: Sample.bytes(for: filter))
    #expect(outcome.out == expected(filter, Sample.bytes(for: filter)))
    #expect(outcome.status == 0, "\(outcome.message)")
  }

  @Test(arguments: Place.filters, 1...3)
  func aReadErrorIsSaidOnceAndIsStatus1(filter: String, call: Int) {
    let outcome = Faults.run(filter, "read:EIO:\(call)", input: Sample.long(for: filter))
    let wanted = "\(filter): standard input: Input/output error\n"
    // A record that was cut off is said too.
    let isText = Place.textFilters.contains(filter)
    #expect(isText ? outcome.message == wanted : outcome.message.hasSuffix(wanted))
    #expect(outcome.status == 1)
  }

  @Test(arguments: Place.filters, ["EIO", "ENOSPC"])
  func aWriteErrorIsSaidOnceAndIsStatus1(filter: String, error: String) {
    let outcome = Faults.run(filter, "write:\(error):1", input: Sample.long(for: filter))
    let reason = error == "EIO" ? "Input/output error" : "No space left on device"
    #expect(outcome.message == "\(filter): standard output: \(reason)\n")
    #expect(outcome.out.isEmpty)
    #expect(outcome.status == 1)
  }

  @Test(arguments: Place.filters) func aWriteErrorLateInTheOutputIsAnErrorToo(filter: String) {
    let whole = expected(filter, Sample.long(for: filter))
    for call in [2, 3, 10] {
      let outcome = Faults.run(filter, "write:ENOSPC:\(call)", input: Sample.long(for: filter))
      #expect(whole.starts(with: outcome.out))
      #expect(outcome.status == (outcome.out == whole ? 0 : 1), "call \(call)")
    }
  }

  @Test(arguments: Place.filters) func anErrorOfCloseIsAnError(filter: String) {
    let outcome = Faults.run(filter, "close:ENOSPC:1", input: Sample.bytes(for: filter))
    #expect(outcome.message == "\(filter): standard output: No space left on device\n")
    #expect(outcome.status == 1)
  }

  /// What the filter prints where nothing fails.
  private func expected(_ filter: String, _ input: [UInt8]) -> [UInt8] {
    let outcome = Shell.run(filter, input: input)
    #expect(!outcome.out.isEmpty, "\(filter) prints nothing for the sample")
    return outcome.out
  }
}
