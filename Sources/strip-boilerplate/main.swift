import Boilerplate
import CopydeskCore

run(StripBoilerplate.self)
