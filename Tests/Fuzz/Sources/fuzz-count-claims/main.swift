import Claims
import Fuzzing

let options = [[], ["--tsv"], ["--json"], ["--figures"], ["--accounts"]]
fuzz(CountClaims.self, options: options) { options, input, output in
  if options != [], options != ["--tsv"] { expectJSONLines(output) }
}
