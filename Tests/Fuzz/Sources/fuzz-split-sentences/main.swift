import Fuzzing
import Sentences

fuzz(SplitSentences.self, options: [[], ["--json"], ["--explain"]]) { options, input, output in
  if options.isEmpty {
    expect(words(input) == words(output), "a word was lost, added or changed")
  } else if options == ["--json"] {
    expectJSONLines(output)
  }
}
