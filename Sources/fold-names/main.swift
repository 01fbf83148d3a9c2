import CopydeskCore
import Names

run(FoldNames.self)
