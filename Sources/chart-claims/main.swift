import Chart
import CopydeskCore

run(ChartClaims.self)
