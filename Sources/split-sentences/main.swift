import CopydeskCore
import Sentences

run(SplitSentences.self)
