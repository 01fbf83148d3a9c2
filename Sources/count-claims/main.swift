import Claims
import CopydeskCore

run(CountClaims.self)
