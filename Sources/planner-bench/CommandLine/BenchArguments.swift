/// What the command line asks for.
struct BenchArguments {
  /// What is planned.
  enum Task {
    /// Season folders, or folders of season folders.
    case folders([String])
    /// A VRPLIB file, and the value that its cost is held against.
    case vrplib(String, value: Double?)
    /// Seasons of as many villages, from a table of communes.
    case growth([Int], communes: String)
  }

  var task: Task
  /// The seconds of each run; nil where iterations limit it.
  var seconds: Double?
  /// The iterations of each run, if they limit it.
  var iterations: Int?
  /// How many seeds each season is planned with: 1, 2 and so on.
  var seeds = 1
  var threads = 2
  var isCSV = false
  /// A table of best known values in place of those beside the folders.
  var best: String?

  /// The text of `--help`.
  static let usage = """
    planner-bench [OPTIONS] FOLDER...
    planner-bench [OPTIONS] --vrplib FILE.vrp [--value V]
    planner-bench [OPTIONS] --growth N[,N...] --communes communes-france.csv

    Plans season folders, a unit-demand VRPLIB file, or seasons of N villages, and prints what came of it.
    It writes nothing. A plan that breaks a hard rule ends it with status 70.

      --seconds S      seconds of each run (default 1)
      --iterations N   iterations of each run in place of seconds; repeatable
      --seeds K        runs of each season, with seeds 1 to K (default 1)
      --threads T      threads of each run (default 2)
      --csv            a CSV table
      --best FILE      best known values; default: BEST.csv in a folder named, or beside it
      --value V        the value that the cost of a VRPLIB plan is held against
      --communes FILE  the table of communes for --growth
    """

  /// Reads the command line; nil when it asks for help.
  static func read(_ arguments: [String]) throws(BenchFailure) -> BenchArguments? {
    var rest = arguments[...]
    var result = BenchArguments(task: .folders([]))
    var folders: [String] = []
    var vrplib: String?
    var value: Double?
    var growth: [Int]?
    var communes: String?
    while let word = rest.popFirst() {
      func text() throws(BenchFailure) -> String {
        guard let text = rest.popFirst() else { throw BenchFailure(.usage, "\(word) needs a value") }
        return text
      }
      switch word {
      case "--help", "-h": return nil
      case "--csv": result.isCSV = true
      case "--best": result.best = try text()
      case "--vrplib": vrplib = try text()
      case "--communes": communes = try text()
      case "--seconds": result.seconds = try number(text(), for: word, in: 0.01...86_400)
      case "--value": value = try number(text(), for: word, in: 0...1e15)
      case "--iterations": result.iterations = try whole(text(), for: word, in: 1...1_000_000_000_000)
      case "--seeds": result.seeds = try whole(text(), for: word, in: 1...10_000)
      case "--threads": result.threads = try whole(text(), for: word, in: 1...256)
      case "--growth":
        var sizes: [Int] = []
        for size in try text().split(separator: ",") {
          sizes.append(try whole(String(size), for: word, in: 1...50_000))
        }
        growth = sizes
      case _ where word.hasPrefix("-"): throw BenchFailure(.usage, "there is no option \(word)")
      default: folders.append(word)
      }
    }
    if result.seconds != nil, result.iterations != nil {
      throw BenchFailure(.usage, "give --seconds or --iterations, not both")
    }
    if result.iterations == nil, result.seconds == nil { result.seconds = 1 }
    switch (vrplib, growth, communes) {
    case (let file?, nil, nil) where folders.isEmpty: result.task = .vrplib(file, value: value)
    case (nil, let sizes?, let table?) where folders.isEmpty && !sizes.isEmpty && value == nil:
      result.task = .growth(sizes, communes: table)
    case (nil, nil, nil) where !folders.isEmpty && value == nil: result.task = .folders(folders)
    default:
      throw BenchFailure(.usage, "give season folders, or --vrplib, or --growth with --communes; see --help")
    }
    return result
  }

  private static func number(
    _ text: String, for option: String, in range: ClosedRange<Double>
  ) throws(BenchFailure) -> Double {
    guard let number = Double(text), range.contains(number) else {
      throw BenchFailure(.usage, "\(option) \(text): give a number from \(range.lowerBound) to \(range.upperBound)")
    }
    return number
  }

  private static func whole(
    _ text: String, for option: String, in range: ClosedRange<Int>
  ) throws(BenchFailure) -> Int {
    guard let number = Int(text), range.contains(number) else {
      throw BenchFailure(
        .usage, "\(option) \(text): give a whole number from \(range.lowerBound) to \(range.upperBound)")
    }
    return number
  }
}
