import Boilerplate
import CopydeskCore

StripBoilerplate.packedWords = packedWords
run(StripBoilerplate.self)
