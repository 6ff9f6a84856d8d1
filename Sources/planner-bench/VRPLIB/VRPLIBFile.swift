/// What the lines of a VRPLIB file say, before anybody asks whether it is a problem that can be planned.
///
/// The format is TSPLIB's (Reinelt 1991) with the sections of CVRP: header lines `KEY : value`, then sections of numbers.
struct VRPLIBFile {
  /// A demand and the line that tells it.
  struct Demand {
    let amount: Int
    let line: Int
  }

  /// The header, by key.
  private(set) var fields: [String: String] = [:]
  private(set) var points: [Int: (x: Double, y: Double)] = [:]
  private(set) var demands: [Int: Demand] = [:]
  private(set) var depots: [Int] = []

  /// Reads all lines; one that is out of place ends it with the number of the line.
  init(lines: [Substring], file: String) throws(BenchFailure) {
    var section = ""
    for (index, line) in lines.enumerated() {
      let words = line.split { $0 == " " || $0 == "\t" || $0 == ":" }.map(String.init)
      guard let first = words.first else { continue }
      if first == "EOF" { break }
      if first.hasSuffix("_SECTION") {
        section = first
      } else if section.isEmpty {
        fields[first] = words.dropFirst().joined(separator: " ")
      } else if let wanted = add(words, of: section, line: index + 1) {
        throw BenchFailure(.badData, "\(file):\(index + 1): \"\(words.joined(separator: " "))\" is no \(wanted)")
      }
    }
  }

  /// Adds a line of a section; what it should have been where it is something else.
  private mutating func add(_ words: [String], of section: String, line: Int) -> String? {
    let number = Int(words[0])
    switch section {
    case "NODE_COORD_SECTION":
      guard let number, words.count == 3, let x = Double(words[1]), let y = Double(words[2]), x.magnitude < 1e7,
        y.magnitude < 1e7, points.updateValue((x, y), forKey: number) == nil
      else { return "new point" }
    case "DEMAND_SECTION":
      guard let number, words.count == 2, let amount = Int(words[1]),
        demands.updateValue(Demand(amount: amount, line: line), forKey: number) == nil
      else { return "new demand" }
    case "DEPOT_SECTION":
      guard let number, words.count == 1 else { return "depot" }
      if number >= 0 { depots.append(number) }
    default: break
    }
    return nil
  }
}
