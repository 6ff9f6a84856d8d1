internal import Foundation

/// The bench: plans what the command line names and prints a table.
enum PlannerBench {
  /// Runs the program.
  static func run(_ words: [String]) -> BenchStatus {
    do {
      guard let arguments = try BenchArguments.read(words) else {
        print(BenchArguments.usage)
        return .done
      }
      let table = try table(for: arguments)
      print(arguments.isCSV ? table.csv : table.text)
      return .done
    } catch {
      FileHandle.standardError.write(Data("planner-bench: \(error.text)\n".utf8))
      return error.status
    }
  }

  private static func table(for arguments: BenchArguments) throws(BenchFailure) -> BenchTable {
    switch arguments.task {
    case .folders(let paths): try FolderBench.table(of: paths, arguments)
    case .vrplib(let file, let value): try VRPLIBBench.table(of: file, value: value, arguments)
    case .growth(let sizes, let file): try GrowthBench.table(of: sizes, communes: file, arguments)
    }
  }
}
