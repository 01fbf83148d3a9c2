import CopydeskCore
import Quotes

run(TagQuotes.self)
