import Fuzzing
import Quotes

fuzz(TagQuotes.self, options: [[], ["--json"]]) { options, input, output in
  if options.isEmpty {
    expect(untagged(output) == input, "without its tags the output is not the input")
  } else {
    expectJSONLines(output)
  }
}
