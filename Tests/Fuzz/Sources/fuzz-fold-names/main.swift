import Fuzzing
import Names

fuzz(FoldNames.self, options: [[], ["--list"], ["--explain"]]) { options, input, output in
  if options.isEmpty {
    let lines = (input.count { $0 == 0x0A }, output.count { $0 == 0x0A })
    expect(lines.0 == lines.1, "the lines are not as many as they were")
  }
}
