import Claims
import Fuzzing

let forms = [[], ["--tsv"], ["--json"], ["--figures"], ["--accounts"]]
fuzz(CountClaims.self, options: forms) { options, input, output in
  if options != [], options != ["--tsv"] { expectJSONLines(output) }
}
