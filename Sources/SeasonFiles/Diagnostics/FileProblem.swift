public import CivilTime
public import SeasonModel
public import TextFormats

/// What can be wrong with a folder's files.
///
/// Texts in payloads are excerpts of the files, short enough to print.
public enum FileProblem: Hashable, Sendable {
  /// The folder does not exist.
  case folderMissing
  /// The path is not a folder.
  case notAFolder
  /// A file of the season's folder does not exist.
  case fileMissing
  /// A file that was named by its path does not exist.
  case noSuchFile
  /// The name belongs to a folder, a device or a pipe.
  case notAFile
  /// The system refuses to read the file, with this error number.
  case unreadable(errorNumber: Int32)
  /// The file has more bytes than `limit`.
  case fileTooLarge(bytes: Int, limit: Int)
  /// The file holds nothing, or blanks only.
  case emptyFile
  /// The text holds a NUL byte.
  case nulByte
  /// The text is UTF-16, as "Unicode text" of a spreadsheet, and damaged here.
  case utf16
  /// The text is not UTF-8, which JSON must be.
  case invalidUTF8
  /// The whole file is in this encoding, which is not the usual one.
  case otherEncoding(String)
  /// So many lines are in this encoding, and the others in UTF-8.
  case mixedEncodings(String, lines: Int)
  /// So many lines were decoded wrongly before they came here, and are read as they were meant: the first such word, as it
  /// stands and as it is read.
  case reread(written: String, read: String, lines: Int)
  /// U+FFFD, a control character, or a question mark inside a word stands where a letter was.
  case lostLetter
  /// A quote stands inside a cell that is not quoted.
  case strayQuote
  /// A quoted cell never ends.
  case unclosedQuote
  /// Something follows the quote that ends a cell.
  case textAfterQuote
  /// A row has more cells than the header.
  case tooManyCells(count: Int, expected: Int)
  /// A row has fewer cells than the header.
  case tooFewCells(count: Int, expected: Int)
  /// The header names a column that does not exist; `known` are those that do.
  case unknownColumn(String, known: [String])
  /// The header names a column that stands at `first` already, counted from 1.
  case duplicateColumn(String, first: Int)
  /// The header lacks a column.
  case missingColumn(String)
  /// The first row names no column, nor anything like one; these are the columns, in English and in French.
  case noHeader(english: [String], french: [String])
  /// A cell of this column must not be blank.
  case emptyCell(column: String)
  /// The text is not a number.
  case notANumber(String)
  /// The text is not a whole number.
  case notAWholeNumber(String)
  /// The number of a field lies outside its range.
  case outOfRange(field: String, value: String, least: String, most: String)
  /// The text is not a date.
  case notADate(String)
  /// The calendar has no such date.
  case noSuchDate(String)
  /// Dates such as this one have the month first in the whole file; it is read as this.
  case monthFirst(String, CivilDate)
  /// This can be two dates, and the file does not say which.
  case ambiguousDates(String, dayFirst: CivilDate, monthFirst: CivilDate)
  /// The first can only have its month first, the second only its day.
  case mixedDateOrder(monthFirst: String, dayFirst: String)
  /// The period is one of a few days when its dates have the month first.
  case longSpan(DateSpan, monthFirst: DateSpan)
  /// A period ends before it begins.
  case endsBeforeItBegins(from: CivilDate, to: CivilDate)
  /// The word is not one of `known`.
  case unknownWord(String, known: [String])
  /// A spreadsheet turned a code into a number, such as `2,00E+04`.
  case scientificNotation(String)
  /// A code holds a comma, a semicolon or a line break.
  case badCode(String)
  /// The text is not a time of day.
  case notATime(String)
  /// The text is not JSON: something else was expected here.
  case jsonSyntax(expected: JSONExpectation)
  /// The JSON is nested deeper than `limit`.
  case tooDeep(limit: Int)
  /// An object has this key twice.
  case duplicateKey(String)
  /// The key is not one of `known`.
  case unknownKey(String, known: [String])
  /// The key is missing.
  case missingKey(String)
  /// The value of a key is of the wrong kind.
  case wrongType(key: String, expected: JSONKind, found: JSONKind)
  /// The file has a version that this program does not know.
  case unknownVersion(Int, newest: Int)
  /// A matrix has not as many rows as columns.
  case matrixNotSquare(rows: Int, columns: Int)
  /// The code stands in the matrix already.
  case matrixDuplicate(String)
  /// The code has a row and no column, or a column and no row.
  case matrixUnpaired(String, hasRow: Bool)
  /// No code of the matrix, such as this one, is one of the season's.
  case matrixOfOthers(String)
  /// Only one half of the table is filled, the other with zeros or with nothing; both are read as the same.
  case halfMatrix(hasZeros: Bool)
  /// A matrix is not, or probably not, true.
  case travel(TravelDoubt)
  /// A routing engine's answer has the wrong number of rows or cells for the codes.
  case responseWrongSize(field: String, rows: Int, columns: Int, expected: Int)
  /// The row of this code, in a routing engine's answer, has the wrong number of cells.
  case responseWrongRow(field: String, code: String, columns: Int, expected: Int)
  /// What a routing engine's answer has in place of this code lies so far from it, at another code if one is given.
  case responseElsewhere(String, Metres, nearest: String?)
  /// A routing engine moved the place with this code so far to the nearest road.
  case snappedFar(String, Metres)
  /// A routing engine answered with an error.
  case responseFailed(String)
  /// The JSON is no table of a routing engine that is known here.
  case notAResponse
  /// No commune of the season has this name.
  case unknownCommuneName(String)
  /// Several communes of the season have this name; these are their codes.
  case ambiguousCommuneName(String, codes: [String])
  /// The code is that of one commune, with this name, and the name beside it that of another, with that code.
  case codeAndNameDisagree(code: String, itsName: String, name: String, itsCode: String)
  /// No commune of France has this name.
  case unknownVillage(String)
  /// Several communes of France have this name: these, the nearest to the season first.
  case severalVillages(String, [Namesake])
  /// The latitude and longitude given for the commune with this name are exchanged: so far away is that.
  case pointExchanged(String, Metres)
  /// The point given for the commune with this name lies so far from its town hall.
  case pointFar(String, Metres)
  /// A code lost its first zero or has a small letter, and is read as this one, of the commune with this name.
  case codeMended(String, code: String, name: String)
  /// A row is no entry, but a sum of others or a title: this stands in it.
  case rowPassedOver(String)
  /// A row that says itself where its commune lies has this code, which in France is the commune's with `itsName`, and a name
  /// that belongs to `itsCode`.
  case codeElsewhere(code: String, itsName: String, name: String, itsCode: String)
  /// The file is not read, and looks like what is read under this name.
  case unreadFile(meant: String)
  /// What was written is no code, and is read as this one, of the commune with this name.
  case readAs(String, code: String, name: String)
  /// A plan names a commune or a van that the season does not know.
  case notInSeason(String)
  /// So many more problems with this code were left out.
  case more(count: Int, of: DiagnosticCode)
  /// The files can be read, but say together what makes no season.
  case season(SeasonDefect)
  /// The season can be planned, but something looks odd.
  case remark(SeasonRemark)
}
