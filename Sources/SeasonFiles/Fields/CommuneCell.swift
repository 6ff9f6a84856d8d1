internal import TextFormats

/// The cells of a row that say which commune it is about: its code, its name, or both.
struct CommuneCell<Column: CSVColumn> {
  private let row: CSVRow<Column>
  private let code: Column
  private let name: Column

  init(_ row: CSVRow<Column>, code: Column, name: Column) {
    self.row = row
    self.code = code
    self.name = name
  }

  /// The code of the commune, or nil when the row has a mistake, which is noted.
  ///
  /// A code that the season does not know is the commune's whose name stands beside it: a spreadsheet took its first zero
  /// away. A code and a name of two communes are a mistake. What nobody goes by is given back as it stands when it can be a
  /// code: whoever asked knows what follows from it.
  ///
  /// - Parameter directory: the season's communes; nil when they are not known.
  /// - Returns: the code.
  func code(in directory: SiteDirectory?) -> String? {
    let written = row.text(code)
    let called = row.text(name)
    guard !written.isEmpty else {
      guard !called.isEmpty else { return missing() }
      return commune(named: called, in: directory)
    }
    guard let word = row.code(code) else { return nil }
    guard let directory else { return word }
    if directory.hasCode(word) { return agreed(word, called, directory) }
    if let named = only(directory.codes(named: called), like: word) { return mended(word, as: named, directory) }
    switch directory.read(word) {
    case .code(let code), .name(let code): return agreed(code, called, directory)
    case .mended(let code): return mended(word, as: code, directory)
    case .several(let codes):
      row.note(.ambiguousCommuneName(word, codes: codes), at: row.offset(code))
      return nil
    case .unknown:
      return unknown(word, directory)
    }
  }

  private func missing() -> String? {
    let column = row.cell(code) == nil && row.cell(name) != nil ? name : code
    return row.requiredText(column)
  }

  private func commune(named word: String, in directory: SiteDirectory?) -> String? {
    guard let directory else { return word }
    switch directory.read(word) {
    case .code(let code), .name(let code): return code
    case .mended(let code): return mended(word, as: code, directory)
    case .several(let codes):
      row.note(.ambiguousCommuneName(excerpt(name), codes: codes), at: row.offset(name))
    case .unknown:
      row.note(
        .unknownCommuneName(excerpt(name)), at: row.offset(name),
        suggestion: NearestWord.nearest(to: word, among: directory.names))
    }
    return nil
  }

  /// The code, unless the name beside it is another commune's.
  private func agreed(_ code: String, _ called: String, _ directory: SiteDirectory) -> String? {
    guard !called.isEmpty else { return code }
    var named = directory.codes(named: called)
    if named.isEmpty, let near = NearestWord.nearest(to: called, among: directory.names) {
      named = directory.codes(named: near)
    }
    guard !named.isEmpty, !named.contains(code) else { return code }
    row.note(
      .codeAndNameDisagree(code: code, itsName: directory.name(of: code), name: called, itsCode: named[0]),
      at: row.offset(self.code))
    return nil
  }

  /// The one of the communes with a name that a code without its leading zeros can mean.
  private func only(_ named: [String], like word: String) -> String? {
    if named.count == 1 { return named[0] }
    let number = word.drop { $0 == "0" }
    let same = named.filter { $0.drop { $0 == "0" } == number }
    return same.count == 1 ? same[0] : nil
  }

  private func mended(_ word: String, as code: String, _ directory: SiteDirectory) -> String {
    row.note(.readAs(word, code: code, name: directory.name(of: code)), at: row.offset(self.code))
    return code
  }

  /// A word that nothing goes by: a code of another season, or a name that is misspelt.
  private func unknown(_ word: String, _ directory: SiteDirectory) -> String? {
    // In a column of names there may be no code at all.
    if row.header.positions[name] == nil, !word.utf8.contains(where: ASCII.isDigit) {
      row.note(
        .unknownCommuneName(excerpt(code)), at: row.offset(code),
        suggestion: NearestWord.nearest(to: word, among: directory.names))
      return nil
    }
    return word
  }

  private func excerpt(_ column: Column) -> String { row.cell(column).map(row.table.excerpt) ?? "" }
}
