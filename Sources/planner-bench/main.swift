internal import Foundation

exit(PlannerBench.run(Array(CommandLine.arguments.dropFirst())).rawValue)
