internal import Gazetteer
internal import SeasonModel
internal import TextFormats

extension SeasonDefect {
  /// The nearest name that the season does know, for one that it does not.
  var suggestion: String? {
    switch fault {
    // A code of France is no slip for the code of another village with nearly the same digits.
    case .unknown(let name, _) where Gazetteer.commune(code: name) != nil: nil
    case .unknown(let name, let known): NearestWord.nearest(to: name, among: known)
    case .unknownZone(let name, let known):
      // People know the town, and not always what stands before it.
      NearestWord.nearest(to: name, among: known)
        ?? NearestWord.nearest(to: town(in: name), among: known.map(town)).flatMap { near in
          known.first { town(in: $0) == near }
        }
    default: nil
    }
  }

  private func town(in zone: String) -> String {
    zone.split(separator: "/").last.map(String.init) ?? zone
  }

  /// Where the other thing stands, of two that do not go together.
  var otherPlace: Place? {
    switch (fault, place) {
    case (.conflictsWithFixed(let other, _), _): .availability(other, "from")
    case (.duplicate(_, let first), .commune(_, let field)): .commune(first, field)
    case (.duplicate(_, let first), .place(_, let field)): .place(first, field)
    case (.duplicate(_, let first), .van(_, let field)): .van(first, field)
    case (.duplicate(_, let first), .territoryRule(_, let field)): .territoryRule(first, field)
    default: nil
    }
  }
}
