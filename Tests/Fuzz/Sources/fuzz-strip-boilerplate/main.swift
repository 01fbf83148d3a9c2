import Boilerplate
import Fuzzing

fuzz(
  StripBoilerplate.self, options: [[], ["--format", "html"], ["--format", "text"], ["--explain"]])
