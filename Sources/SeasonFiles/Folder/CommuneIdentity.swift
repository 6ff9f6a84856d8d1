internal import Gazetteer
internal import SeasonModel
internal import TextFormats

/// Which commune a row of `communes.csv` is about, and what the gazetteer of France adds to it.
///
/// What the row says goes first: a code that is no INSEE code is a code of the season's own, and a name that no commune of
/// France has stays as it is beside a code.
enum CommuneIdentity {
  /// The row is about this code and this name; `commune` is what the gazetteer knows under the code.
  case known(code: String, name: String, commune: FrenchCommune?)
  /// The row has only a name, and several communes of France have it.
  case several(name: String, [FrenchCommune])
  /// The row has only a name, and no commune of France has it.
  case unknown(name: String)

  /// Reads a row; nil when it has neither code nor name, or a code that cannot be one, which is noted.
  ///
  /// - Parameters:
  ///   - row: the row.
  ///   - hasMatrix: whether a matrix may know communes that France does not, by codes or names of their own.
  init?(of row: CSVRow<CommuneColumn>, hasMatrix: Bool) {
    let called = row.text(.name)
    guard !row.text(.code).isEmpty else {
      guard !called.isEmpty else {
        _ = row.requiredText(row.header.positions[.code] == nil ? .name : .code)
        return nil
      }
      self = CommuneIdentity.named(called, row, hasMatrix)
      return
    }
    guard let code = row.code(.code) else { return nil }
    if let commune = Gazetteer.commune(code: code) {
      let agrees = CommuneIdentity.compare(commune, with: called, row, hasMatrix)
      self = .known(
        code: code, name: called.isEmpty ? commune.name : called, commune: agrees ? commune : nil)
    } else if let commune = Gazetteer.commune(mending: code), called.isEmpty || commune.isCalled(called) {
      row.note(.codeMended(code, code: commune.code, name: commune.name), at: row.offset(.code))
      self = .known(code: commune.code, name: called.isEmpty ? commune.name : called, commune: commune)
    } else if called.isEmpty, CommuneIdentity.isName(code), row.hasNoPoint, !hasMatrix {
      // People put the names into the column of the codes.
      self = CommuneIdentity.named(code, row, hasMatrix)
    } else {
      self = .known(code: code, name: called.isEmpty ? code : called, commune: nil)
    }
  }

  private static func isName(_ text: String) -> Bool { !text.utf8.contains(where: ASCII.isDigit) }

  private static func named(_ name: String, _ row: CSVRow<CommuneColumn>, _ hasMatrix: Bool) -> CommuneIdentity {
    let found = Gazetteer.search(name)
    let fitting = found.communes.count > 1 ? found.communes.filter { $0.fits(row) } : found.communes
    guard let commune = fitting.first, fitting.count == 1 else {
      if found.communes.isEmpty {
        return row.hasNoPoint && !hasMatrix ? .unknown(name: name) : .known(code: name, name: name, commune: nil)
      }
      return .several(name: name, fitting.isEmpty ? found.communes : fitting)
    }
    return .known(code: commune.code, name: found.departement == nil ? name : commune.name, commune: commune)
  }

  /// Notes a name beside a code that is another commune's; whether the row still counts as about the code's commune.
  ///
  /// A season may have codes of its own. Where the row or a matrix says where the commune lies the gazetteer has nothing to add,
  /// and the code is only doubtful; without them nobody knows which of the two is meant.
  private static func compare(
    _ commune: FrenchCommune, with name: String, _ row: CSVRow<CommuneColumn>, _ hasMatrix: Bool
  ) -> Bool {
    guard !name.isEmpty, !commune.isCalled(name) else { return true }
    let others = Gazetteer.search(name).communes
    // A hamlet, a former commune or a nickname may stand beside the code.
    guard !others.isEmpty, !others.contains(commune) else { return true }
    let near = Namesake.ordered(others, from: [commune.coordinate].compactMap(\.self))
    let (code, itsName, itsCode) = (commune.code, commune.name, near.first?.code ?? "")
    let isLost = row.hasNoPoint && !hasMatrix
    row.note(
      isLost
        ? .codeAndNameDisagree(code: code, itsName: itsName, name: name, itsCode: itsCode)
        : .codeElsewhere(code: code, itsName: itsName, name: name, itsCode: itsCode),
      at: row.offset(.code))
    return isLost
  }
}

extension FrenchCommune {
  /// Where its town hall is.
  var coordinate: Coordinate? {
    point.flatMap { Coordinate(latitude: $0.latitude, longitude: $0.longitude) }
  }

  /// Whether a name is the commune's, or part of it as people say it: `Vitry` for `Vitry-le-François`.
  func isCalled(_ called: String) -> Bool {
    if NameKey(called) == NameKey(name) { return true }
    let (own, other) = (FoldedWord.fold(name), FoldedWord.fold(called))
    return own.contains(other) || other.contains(own)
  }

  /// Whether what else a row says is true of this commune: its territory, and where it lies.
  func fits(_ row: CSVRow<CommuneColumn>) -> Bool {
    let territory = row.text(.territory)
    if !territory.isEmpty, let community {
      let names = [community.name, community.shortName, community.siren].map(FoldedWord.fold)
      let folded = FoldedWord.fold(territory)
      return names.contains(folded) || (folded.utf8.count > 5 && names[0].contains(folded))
    }
    return true
  }
}

extension CSVRow<CommuneColumn> {
  /// Whether the row says nothing of where the commune lies.
  var hasNoPoint: Bool { [.latitude, .longitude].allSatisfy { cell($0)?.isBlank ?? true } }
}

extension Namesake {
  /// Communes of one name, the nearest to some points first.
  static func ordered(_ communes: [FrenchCommune], from points: [Coordinate]) -> [Namesake] {
    let measured = communes.map { commune -> (metres: Double?, commune: FrenchCommune) in
      let metres = commune.coordinate.flatMap { point in points.map { $0.greatCircleMetres(to: point) }.min() }
      return (metres, commune)
    }
    return measured.sorted { ($0.metres ?? .infinity, $0.commune.code) < ($1.metres ?? .infinity, $1.commune.code) }
      .map { metres, commune in
        Namesake(
          code: commune.code, name: commune.name, departement: commune.departement.code,
          departementName: commune.departement.name, kilometres: metres.map { Int(($0 / 1000).rounded()) })
      }
  }
}
