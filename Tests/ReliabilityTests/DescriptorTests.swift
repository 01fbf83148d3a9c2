import Testing
import Workbench

/// Descriptors that are full, closed, or lead nowhere, and files that are not what they seem.
@Suite struct DescriptorTests {
  @Test(arguments: Place.filters) func aFullDiskIsAnError(_ filter: String) {
    for input in [Sample.bytes(for: filter), Sample.long(for: filter)] {
      let outcome = Shell.run("\(filter) >/dev/full", input: input)
      #expect(outcome.message == "\(filter): standard output: No space left on device\n")
      #expect(outcome.status == 1)
    }
  }

  @Test(arguments: Place.filters, ["--help", "--version", "--completions bash"])
  func aFullDiskIsAnErrorForWhatTheProgramSaysOfItself(filter: String, option: String) {
    let outcome = Shell.run("\(filter) \(option) >/dev/full")
    #expect(outcome.message == "\(filter): standard output: No space left on device\n")
    #expect(outcome.status == 1)
  }

  @Test(arguments: Place.filters) func aClosedStandardOutputIsAnError(_ filter: String) {
    let outcome = Shell.run("\(filter) >&-", input: Sample.bytes(for: filter))
    #expect(outcome.message == "\(filter): standard output: Bad file descriptor\n")
    #expect(outcome.status == 1)
  }

  @Test(arguments: Place.filters) func aClosedStandardInputIsAnError(_ filter: String) {
    let outcome = Shell.run("\(filter) <&-")
    #expect(outcome.message == "\(filter): standard input: Bad file descriptor\n")
    #expect(outcome.out.isEmpty)
    #expect(outcome.status == 1)
  }

  @Test(arguments: Place.filters) func aClosedStandardErrorDoesNoHarm(_ filter: String) {
    let outcome = Shell.run("\(filter) no-such-file - 2>&-", input: Sample.bytes(for: filter))
    #expect(!outcome.out.isEmpty)
    #expect(outcome.status == 1)
  }

  @Test(arguments: Place.filters) func aFileNeverLandsInTheOutputsDescriptor(_ filter: String) {
    let folder = Folder.temporary()
    defer { Folder.remove(folder) }
    Folder.write(Sample.bytes(for: filter), to: folder + "/a")
    let outcome = Shell.run("\(filter) a >&-; cmp a - <a", in: folder)
    #expect(outcome.status == 0)
    #expect(Folder.bytes(of: folder + "/a") == Sample.bytes(for: filter))
  }

  @Test(arguments: Place.filters) func aClosedPipeEndsItInSilence(_ filter: String) {
    let command = "\(filter) | head -c 1 >/dev/null; echo ${PIPESTATUS[0]}"
    let outcome = Shell.run(command, input: Sample.long(for: filter) + Sample.long(for: filter))
    #expect(["0\n", "141\n"].contains(outcome.text))
    #expect(outcome.message == "")
  }

  @Test(arguments: Place.filters) func aClosedPipeWithSIGPIPEIgnoredIsStatus1(_ filter: String) {
    let command = "trap '' PIPE; { \(filter); echo $? >&2; } | :"
    let outcome = Shell.run(command, input: Sample.long(for: filter))
    #expect(["0\n", "1\n"].contains(outcome.message))
  }

  @Test(arguments: Place.filters) func aDirectoryIsAnErrorAndTheRestIsDone(_ filter: String) {
    let outcome = Shell.run("\(filter) / -", input: Sample.bytes(for: filter))
    #expect(outcome.message == "\(filter): /: Is a directory\n")
    #expect(!outcome.out.isEmpty)
    #expect(outcome.status == 1)
  }

  @Test(arguments: Place.filters) func aFileThatVanishesIsOneLineAndTheRestIsDone(_ filter: String)
  {
    let folder = Folder.temporary()
    defer { Folder.remove(folder) }
    Folder.write(Sample.bytes(for: filter), to: folder + "/c")
    Folder.write(Sample.bytes(for: filter), to: folder + "/b")
    let command = """
      mkfifo a
      { cat c; rm b; } >a &
      \(filter) a b c
      """
    let outcome = Shell.run(command, in: folder)
    #expect(outcome.message == "\(filter): b: No such file or directory\n")
    #expect(!outcome.out.isEmpty)
    #expect(outcome.status == 1)
  }

  @Test(arguments: Place.filters) func aPermissionThatLacksIsSaid(_ filter: String) {
    let outcome = Shell.run("\(filter) /proc/self/mem")
    #expect(outcome.message == "\(filter): /proc/self/mem: Input/output error\n")
    #expect(outcome.status == 1)
  }
}
