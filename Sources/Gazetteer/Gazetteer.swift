/// The communes of France, in the program: no file to find, and no network.
///
/// Nothing is done before somebody looks something up. A code is found by bisection in the text of the table; the first look
/// for a name makes an index, which takes some milliseconds.
public enum Gazetteer {
  /// What a name can mean.
  public struct NameSearch: Hashable, Sendable {
    /// The communes that go by the name, ordered by code.
    public let communes: [FrenchCommune]
    /// The département that stood beside the name, as in `Bannes (52)`, if one did.
    public let departement: Departement?
  }

  /// The commune with a code, written as it is.
  public static func commune(code: String) -> FrenchCommune? {
    let bytes = Array(code.utf8)
    guard bytes.count == 5 else { return nil }
    for part in TableText.parts {
      if let offset = TableText.record(withCode: bytes, in: part) { return TableText.commune(part, at: offset) }
    }
    return nil
  }

  /// The commune that a code must mean which lost its first zero in a spreadsheet, or has a small letter (`2a004`).
  public static func commune(mending code: String) -> FrenchCommune? {
    guard (4...5).contains(code.utf8.count), code.utf8.allSatisfy({ $0 < 0x80 }) else { return nil }
    let mended = (code.utf8.count == 4 ? "0" : "") + code.uppercased()
    return mended == code ? nil : commune(code: mended)
  }

  /// The communes that a name can mean: those that are written just so if there are any, else those that differ by what
  /// `NameKey` leaves out.
  ///
  /// A département in brackets or at the end (`Bannes (52)`, `Bannes, Haute-Marne`) or a postal code before it says which.
  public static func search(_ text: String) -> NameSearch {
    guard text.utf8.count <= 120 else { return NameSearch(communes: [], departement: nil) }
    let whole = communes(NameKey(text), written: text)
    if !whole.isEmpty { return NameSearch(communes: whole, departement: nil) }
    for (name, departement) in splits(of: text) {
      let found = communes(NameKey(name), written: name).filter { $0.departement == departement }
      if !found.isEmpty { return NameSearch(communes: found, departement: departement) }
    }
    return NameSearch(communes: [], departement: nil)
  }

  private static func communes(_ key: NameKey, written text: String) -> [FrenchCommune] {
    guard !key.isEmpty else { return [] }
    let all = NameIndex.shared.communes(key)
    guard all.count > 1 else { return all }
    // « Le Mesnil » is not « Mesnil » where both are communes and the letters are the same.
    let letters = text.lowercased().filter(\.isLetter)
    let same = all.filter { $0.name.lowercased().filter(\.isLetter) == letters }
    return same.isEmpty ? all : same
  }

  /// How a text can be a name and a département beside it; the longest name of a département first.
  private static func splits(of text: String) -> [(name: String, departement: Departement)] {
    let words = text.split { "(),; ".contains($0) }
    guard words.count > 1 else { return [] }
    if let first = words.first, first.utf8.count == 5, first.utf8.allSatisfy({ (0x30...0x39).contains($0) }) {
      // Postal codes of Corsica begin with 20 in both of its halves.
      let numbers = first.hasPrefix("20") ? ["2A", "2B"] : [String(first.prefix(first.hasPrefix("97") ? 3 : 2))]
      let name = words.dropFirst().joined(separator: " ")
      return numbers.compactMap { Departement(code: $0) }.map { (name, $0) }
    }
    return (1...min(4, words.count - 1)).reversed().compactMap { count in
      let tail = words.suffix(count).joined(separator: " ")
      let departement = Departement(code: tail) ?? Departement(named: tail)
      return departement.map { (words.dropLast(count).joined(separator: " "), $0) }
    }
  }

  /// The intercommunal bodies (EPCI) of France, ordered by SIREN.
  public static var communities: [Community] { TableText.communities }

  /// The communes of which something is true, ordered by code.
  public static func communes(where isWanted: (FrenchCommune) -> Bool) -> [FrenchCommune] {
    var found: [FrenchCommune] = []
    for part in TableText.parts {
      TableText.forEachRecord(of: part) { offset in
        let commune = TableText.commune(part, at: offset)
        if isWanted(commune) { found.append(commune) }
      }
    }
    return found
  }

  /// The names of all communes, those nearest to some points first.
  public static func names(near points: [GazetteerPoint]) -> [String] {
    let all = communes { _ in true }
    guard let centre = GazetteerPoint(centreOf: points) else { return all.map(\.name) }
    let far = all.map { ($0.point.map(centre.squaredDistance) ?? .max, $0.code, $0.name) }
    return far.sorted { ($0.0, $0.1) < ($1.0, $1.1) }.map(\.2)
  }
}
