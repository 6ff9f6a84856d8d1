/// The one table of what can be wrong with a folder: every code, and its name.
///
/// A code never changes its meaning and is never used again (E121 was a lone quote). `E` codes stop a season from being read, `W` codes do not.
/// 1xx: files and what stands in them; 2xx: what the files say together; W3xx: what is allowed but looks odd.
public enum DiagnosticCode: String, CaseIterable, Sendable {
  /// The folder does not exist.
  case folderMissing = "E101"
  /// The path is not a folder.
  case notAFolder = "E102"
  /// A file that a season needs does not exist.
  case fileMissing = "E103"
  /// The name belongs to something that is not a file.
  case notAFile = "E104"
  /// The system refuses to read the file.
  case unreadable = "E105"
  /// The file is larger than any season.
  case fileTooLarge = "E106"
  /// The file holds nothing.
  case emptyFile = "E107"
  /// A file that was named by its path does not exist.
  case noSuchFile = "E108"
  /// The text holds a NUL byte.
  case nulByte = "E111"
  /// The text is UTF-16, and damaged.
  case utf16 = "E112"
  /// The text is not UTF-8.
  case invalidUTF8 = "E113"
  /// A quoted cell never ends.
  case unclosedQuote = "E122"
  /// Something follows the quote that ends a cell.
  case textAfterQuote = "E123"
  /// A row has more cells than the header.
  case tooManyCells = "E124"
  /// A row has fewer cells than the header.
  case tooFewCells = "E125"
  /// The header names a column that does not exist.
  case unknownColumn = "E126"
  /// The header names a column twice.
  case duplicateColumn = "E127"
  /// The header lacks a column.
  case missingColumn = "E128"
  /// The first row names no column at all.
  case noHeader = "E129"
  /// A cell that must say something is blank.
  case emptyCell = "E131"
  /// The text is not a number.
  case notANumber = "E132"
  /// The text is not a whole number.
  case notAWholeNumber = "E133"
  /// A number lies outside its range.
  case outOfRange = "E134"
  /// The text is not a date.
  case notADate = "E135"
  /// The calendar has no such date.
  case noSuchDate = "E136"
  /// A period ends before it begins.
  case endsBeforeItBegins = "E137"
  /// A word is not one of those that can stand here.
  case unknownWord = "E138"
  /// A spreadsheet turned a code into a number.
  case scientificNotation = "E139"
  /// A code holds a separator or a line break.
  case badCode = "E140"
  /// The text is not a time of day.
  case notATime = "E141"
  /// Dates can be read day first or month first, and the file does not say which.
  case ambiguousDates = "E142"
  /// Some dates can only be day first, others only month first.
  case mixedDateOrder = "E143"
  /// The text is not JSON.
  case jsonSyntax = "E151"
  /// The JSON is nested too deep.
  case tooDeep = "E152"
  /// An object has a key twice.
  case duplicateKey = "E153"
  /// A key does not exist.
  case unknownKey = "E154"
  /// A key is missing.
  case missingKey = "E155"
  /// A value is of the wrong kind.
  case wrongType = "E156"
  /// The file was written by a newer program.
  case unknownVersion = "E157"
  /// A matrix has not as many rows as columns.
  case matrixNotSquare = "E161"
  /// A code stands twice in a matrix.
  case matrixDuplicate = "E162"
  /// A code has a row and no column, or the other way round.
  case matrixUnpaired = "E163"
  /// A matrix cannot be true: another unit, or nothing but zeros.
  case impossibleMatrix = "E164"
  /// A routing engine's answer has the wrong size.
  case responseWrongSize = "E165"
  /// A routing engine answered with an error.
  case responseFailed = "E166"
  /// The JSON is no routing engine's table.
  case notAResponse = "E167"
  /// No code of a matrix is one of the season's.
  case matrixOfOthers = "E168"
  /// A routing engine answered for other places, or for the same in another order.
  case responseElsewhere = "E169"
  /// A plan names a commune that the season does not have.
  case unknownCommuneName = "E171"
  /// A plan names a commune by a name that several have.
  case ambiguousCommuneName = "E172"
  /// A row has the code of one commune and the name of another.
  case codeAndNameDisagree = "E173"
  /// No commune of France has the name.
  case unknownVillage = "E174"
  /// Several communes of France have the name.
  case severalVillages = "E175"
  /// A commune's latitude and longitude are exchanged.
  case pointExchanged = "E176"
  /// More errors of the same kind were left out.
  case more = "E190"
  /// The season ends before it starts.
  case seasonEndsBeforeItStarts = "E201"
  /// The season is too long.
  case seasonTooLong = "E202"
  /// There is none of something that a season needs.
  case noneGiven = "E203"
  /// A code or name stands twice.
  case duplicate = "E204"
  /// A place has the code of a commune.
  case clashesWithCommune = "E205"
  /// Nothing has this name.
  case unknownName = "E206"
  /// More evenings are required than wanted.
  case requiredExceedsEvenings = "E207"
  /// A minimum is greater than its maximum.
  case minimumExceedsMaximum = "E208"
  /// A commune or base is not in the matrix.
  case notInMatrix = "E209"
  /// A commune or base has no coordinates, and there is no matrix.
  case noCoordinate = "E210"
  /// A promised date lies outside the season.
  case outsideSeason = "E211"
  /// A promised evening has more than one date.
  case fixedSpansDays = "E212"
  /// A promised evening is for more than one commune.
  case fixedForMany = "E213"
  /// No van, or not the named one, works on a promised date.
  case noVanWorks = "E214"
  /// No van, or not the named one, serves the commune's territory.
  case vanDoesNotServe = "E215"
  /// Two promised evenings cannot both hold.
  case conflictsWithFixed = "E216"
  /// More evenings are promised than wanted or paid for.
  case tooManyFixed = "E217"
  /// The time zone is none that is known here.
  case unknownZone = "E218"
  /// No van, or not the named one, can drive to a promised evening and home again.
  case promiseOutOfReach = "E219"
  /// There are more of something than any season has.
  case tooMany = "E220"
  /// No van can come to a commune on any date.
  case unreachable = "W301"
  /// A base is far from every commune.
  case baseFarAway = "W302"
  /// Latitude and longitude look exchanged.
  case coordinatesSwapped = "W303"
  /// Two communes have one name.
  case repeatedName = "W304"
  /// A row lies wholly outside the season.
  case rowOutsideSeason = "W305"
  /// Nothing is left of a commune's dates.
  case noDateLeft = "W306"
  /// Preferred dates are not open.
  case preferenceNotOpen = "W307"
  /// An extra date changes nothing.
  case uselessExtraDate = "W308"
  /// More evenings are required than there are slots.
  case moreRequiredThanSlots = "W309"
  /// Some communes require more evenings than there are places for them together.
  case cannotAllFit = "W310"
  /// A territory is to have more evenings than its communes want.
  case territoryWantsMore = "W311"
  /// A territory may have fewer evenings than its communes require.
  case territoryAllowsLess = "W312"
  /// A commune requires more evenings than fit into its dates.
  case tooFewDates = "W313"
  /// Two territories have nearly the same name.
  case territoriesLookAlike = "W316"
  /// Two codes, or the identifiers of two vans, are nearly the same.
  case keysLookAlike = "W317"
  /// A plan has a code or a van that the season does not know.
  case notInSeason = "W321"
  /// A quote stands inside a cell that is not quoted: it is read as it stands.
  case strayQuote = "W331"
  /// The file is in an old encoding that is not the usual one.
  case otherEncoding = "W332"
  /// Some lines are in another encoding than the others.
  case mixedEncodings = "W333"
  /// Text that was decoded wrongly before is read as it was meant.
  case reread = "W334"
  /// Text lost a letter.
  case lostLetter = "W335"
  /// A file's dates have the month first.
  case monthFirst = "W336"
  /// A period of weeks is one of days when the month stands first.
  case longSpan = "W337"
  /// A code that the season does not know is read as the one that it must be.
  case readAs = "W338"
  /// A row is no entry, but a sum or a title.
  case rowPassedOver = "W339"
  /// Only one half of a matrix is filled: the other is read as the same.
  case halfMatrix = "W341"
  /// A matrix as a whole is doubtful.
  case doubtfulMatrix = "W342"
  /// The values of a site do not fit its place.
  case doubtfulSite = "W343"
  /// One value of a matrix is doubtful.
  case doubtfulCell = "W344"
  /// A routing engine moved a place far.
  case snappedFar = "W345"
  /// A commune's point is far from its town hall.
  case pointFar = "W346"
  /// A file is not read that looks like a part of the season.
  case unreadFile = "W347"
  /// A code of the season's own is that of another commune of France.
  case codeElsewhere = "W348"
  /// More warnings of the same kind were left out.
  case moreWarnings = "W390"

  /// Whether the code is an error's or a warning's.
  public var severity: DiagnosticSeverity { rawValue.hasPrefix("E") ? .error : .warning }
}
