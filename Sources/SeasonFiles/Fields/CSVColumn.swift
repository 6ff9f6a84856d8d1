internal import TextFormats

/// The columns of one kind of file.
///
/// A raw value is the column's name in the contract.
protocol CSVColumn: RawRepresentable<String>, CaseIterable, Hashable, Sendable {
  /// Other names it goes by, the usual French one first; case, accents, spaces and hyphens do not count.
  var otherNames: [String] { get }
  /// Whether the file makes no sense without it.
  var isRequired: Bool { get }
  /// Whether rows may end before it, where it is the last column.
  var mayBeLeftOut: Bool { get }
}

extension CSVColumn {
  var mayBeLeftOut: Bool { false }

  /// Every column by its folded names; a name that several go by means the first of them that no other column is.
  static var vocabulary: [String: [Self]] {
    var words: [String: [Self]] = [:]
    for column in allCases {
      for name in Set(([column.rawValue] + column.otherNames).map(FoldedWord.fold)) {
        words[name, default: []].append(column)
      }
    }
    return words
  }

  /// The name it has in a French file.
  var frenchName: String { otherNames.first ?? rawValue }

  /// Every name, for messages and suggestions.
  static var knownNames: [String] { allCases.flatMap { [$0.rawValue] + $0.otherNames } }
}

/// Which column stands where in one file.
struct CSVHeader<Column: CSVColumn>: Sendable {
  /// The position of each column that is there.
  let positions: [Column: Int]
  /// How many cells a row has; blank columns at the end of the header are no columns.
  let width: Int
  /// How many cells the header has, blank ones at its end included.
  let widest: Int
  /// How few cells a row can have without one being missing.
  let narrowest: Int
  /// Whether a column has a name that nothing goes by: what it was meant to be is then not known.
  let hasUnknownColumns: Bool
  /// The columns that names which nothing goes by were probably meant to be.
  let meant: Set<Column>
  /// Whether the header is in French.
  let isFrench: Bool

  /// Reads the header row, or returns nil when there is none or a required column is missing.
  ///
  /// - Parameters:
  ///   - table: the file; its first row is the header.
  ///   - bag: where problems go.
  init?(of table: CSVTable, bag: DiagnosticBag) {
    let text = table.text
    guard table.rowCount > 0 else {
      bag.add(.emptyFile, inFile: text.name)
      return nil
    }
    var width = table.cellCount(ofRow: 0)
    while width > 0, table.cell(0, width - 1).isBlank { width -= 1 }
    let vocabulary = Column.vocabulary
    let known = Column.knownNames
    guard CSVHeader.isHeader(table, width: width, vocabulary: vocabulary, known: known) else {
      let (english, french) = (Column.allCases.map(\.rawValue), Column.allCases.map(\.frenchName))
      bag.add(.noHeader(english: english, french: french), in: text, at: table.cell(0, 0).offset)
      return nil
    }
    let words = CSVHeader.words(table, width: width)
    var positions: [Column: Int] = [:]
    var hasUnknown = false
    var meant: Set<Column> = []
    let isFrench = CSVHeader.isFrench(table, width: width)
    // The columns that only one name can mean: of "Date;Jour" the second is the weekday.
    let certain = Set(
      words.compactMap { word in
        vocabulary[word.folded].flatMap { $0.count == 1 ? $0[0] : nil }
      })
    for (index, (name, folded)) in words.enumerated() {
      let cell = table.cell(0, index)
      let candidates = vocabulary[folded] ?? []
      let free = candidates.first { positions[$0] == nil && (candidates.count == 1 || !certain.contains($0)) }
      guard let column = free ?? candidates.last else {
        let nearest = NearestWord.nearest(to: name, among: known)
        if let column = nearest.flatMap({ vocabulary[FoldedWord.fold($0)]?.first }) { meant.insert(column) }
        bag.add(
          .unknownColumn(
            table.excerpt(cell), known: Column.allCases.map { isFrench ? $0.frenchName : $0.rawValue }),
          in: text, at: cell.offset, suggestion: nearest)
        hasUnknown = true
        continue
      }
      if let first = positions[column] {
        bag.add(.duplicateColumn(name, first: first + 1), in: text, at: cell.offset)
      } else {
        positions[column] = index
      }
    }
    var isComplete = true
    for column in Column.allCases where column.isRequired && positions[column] == nil {
      isComplete = false
      // A column that is only misspelt was told already.
      if meant.contains(column) { continue }
      bag.add(
        .missingColumn(isFrench ? column.frenchName : column.rawValue), in: text, at: table.cell(0, 0).offset)
    }
    guard isComplete else { return nil }
    self.positions = positions
    self.meant = meant
    self.width = width
    self.narrowest = positions.contains { $0.key.mayBeLeftOut && $0.value == width - 1 } ? width - 1 : width
    self.widest = table.cellCount(ofRow: 0)
    self.hasUnknownColumns = hasUnknown
    self.isFrench = isFrench
  }

  /// The names in the header row; no file has hundreds of columns, and of such a one the first are worth telling.
  private static func words(_ table: CSVTable, width: Int) -> [(name: String, folded: String)] {
    (0..<min(width, 500)).map { index in
      let cell = table.cell(0, index)
      // A name that long is no column, and is not worth folding.
      let name = cell.content.count <= 200 ? table.string(cell) : table.excerpt(cell)
      return (name, FoldedWord.fold(name))
    }
  }

  /// The name of a column, in the language of the header.
  func name(of column: Column) -> String { isFrench ? column.frenchName : column.rawValue }

  /// Whether any cell of the first row names a column, or something like it: a title over the table does not.
  private static func isHeader(
    _ table: CSVTable, width: Int, vocabulary: [String: [Column]], known: [String]
  ) -> Bool {
    (0..<min(width, 500)).contains { index in
      let cell = table.cell(0, index)
      guard cell.content.count <= 200, !cell.isBlank else { return false }
      let name = table.string(cell)
      return vocabulary[FoldedWord.fold(name)] != nil || NearestWord.nearest(to: name, among: known) != nil
    }
  }

  /// Whether any column has its French name, and not the contract's.
  private static func isFrench(_ table: CSVTable, width: Int) -> Bool {
    let french = Set(Column.allCases.map { FoldedWord.fold($0.frenchName) })
      .subtracting(Column.allCases.map { FoldedWord.fold($0.rawValue) })
    return (0..<min(width, 500)).contains { index in
      let cell = table.cell(0, index)
      return cell.content.count <= 200 && french.contains(FoldedWord.fold(table.string(cell)))
    }
  }
}
