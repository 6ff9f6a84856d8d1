internal import SeasonModel

extension FileProblem {
  /// The stable code.
  public var code: DiagnosticCode {
    switch self {
    case .folderMissing: .folderMissing
    case .notAFolder: .notAFolder
    case .fileMissing: .fileMissing
    case .noSuchFile: .noSuchFile
    case .notAFile: .notAFile
    case .unreadable: .unreadable
    case .fileTooLarge: .fileTooLarge
    case .emptyFile: .emptyFile
    case .nulByte: .nulByte
    case .utf16: .utf16
    case .invalidUTF8: .invalidUTF8
    case .otherEncoding: .otherEncoding
    case .mixedEncodings: .mixedEncodings
    case .reread: .reread
    case .lostLetter: .lostLetter
    case .strayQuote: .strayQuote
    case .unclosedQuote: .unclosedQuote
    case .textAfterQuote: .textAfterQuote
    case .tooManyCells: .tooManyCells
    case .tooFewCells: .tooFewCells
    case .unknownColumn: .unknownColumn
    case .duplicateColumn: .duplicateColumn
    case .missingColumn: .missingColumn
    case .noHeader: .noHeader
    case .emptyCell: .emptyCell
    case .notANumber: .notANumber
    case .notAWholeNumber: .notAWholeNumber
    case .outOfRange: .outOfRange
    case .notADate: .notADate
    case .noSuchDate: .noSuchDate
    case .monthFirst: .monthFirst
    case .ambiguousDates: .ambiguousDates
    case .mixedDateOrder: .mixedDateOrder
    case .longSpan: .longSpan
    case .endsBeforeItBegins: .endsBeforeItBegins
    case .unknownWord: .unknownWord
    case .scientificNotation: .scientificNotation
    case .badCode: .badCode
    case .notATime: .notATime
    case .jsonSyntax: .jsonSyntax
    case .tooDeep: .tooDeep
    case .duplicateKey: .duplicateKey
    case .unknownKey: .unknownKey
    case .missingKey: .missingKey
    case .wrongType: .wrongType
    case .unknownVersion: .unknownVersion
    case .matrixNotSquare: .matrixNotSquare
    case .matrixDuplicate: .matrixDuplicate
    case .matrixUnpaired: .matrixUnpaired
    case .matrixOfOthers: .matrixOfOthers
    case .halfMatrix: .halfMatrix
    case .travel(let doubt): doubt.code
    case .responseWrongSize, .responseWrongRow: .responseWrongSize
    case .responseElsewhere: .responseElsewhere
    case .snappedFar: .snappedFar
    case .responseFailed: .responseFailed
    case .notAResponse: .notAResponse
    case .unknownCommuneName: .unknownCommuneName
    case .ambiguousCommuneName: .ambiguousCommuneName
    case .codeAndNameDisagree: .codeAndNameDisagree
    case .readAs, .codeMended: .readAs
    case .unknownVillage: .unknownVillage
    case .severalVillages: .severalVillages
    case .pointExchanged: .pointExchanged
    case .pointFar: .pointFar
    case .rowPassedOver: .rowPassedOver
    case .unreadFile: .unreadFile
    case .codeElsewhere: .codeElsewhere
    case .notInSeason: .notInSeason
    case .more(_, let code) where code.severity == .warning: .moreWarnings
    case .more: .more
    case .season(let defect): defect.fault.code
    case .remark(let remark): remark.matter.code
    }
  }

  /// Whether something is not there at all, which is another exit status than bad data.
  public var isMissingFile: Bool {
    switch self {
    case .folderMissing, .notAFolder, .fileMissing, .noSuchFile: true
    default: false
    }
  }

  /// Whether the system refused to read, which is another exit status than bad data.
  public var isReadFailure: Bool {
    if case .unreadable = self { true } else { false }
  }
}

extension SeasonDefect.Fault {
  fileprivate var code: DiagnosticCode {
    switch self {
    case .endsBeforeItStarts: .seasonEndsBeforeItStarts
    case .tooLong: .seasonTooLong
    case .noneGiven: .noneGiven
    case .tooMany: .tooMany
    case .outOfRange: .outOfRange
    case .duplicate: .duplicate
    case .clashesWithCommune: .clashesWithCommune
    case .unknown: .unknownName
    case .unknownZone: .unknownZone
    case .requiredExceedsEvenings: .requiredExceedsEvenings
    case .minimumExceedsMaximum: .minimumExceedsMaximum
    case .notSquare: .matrixNotSquare
    case .notInMatrix: .notInMatrix
    case .noCoordinate: .noCoordinate
    case .outsideSeason: .outsideSeason
    case .fixedSpansDays: .fixedSpansDays
    case .fixedForMany: .fixedForMany
    case .noVanWorks: .noVanWorks
    case .vanDoesNotServe: .vanDoesNotServe
    case .promiseOutOfReach: .promiseOutOfReach
    case .tooManyFixed: .tooManyFixed
    case .conflictsWithFixed: .conflictsWithFixed
    }
  }
}

extension TravelDoubt {
  fileprivate var code: DiagnosticCode {
    switch (isCertain, matter) {
    case (true, _): .impossibleMatrix
    case (_, .allZero), (_, .noRoadAtAll), (_, .unit), (_, .scale), (_, .speed), (_, .sameTables): .doubtfulMatrix
    case (_, .order), (_, .exchanged), (_, .site), (_, .diagonal): .doubtfulSite
    case (_, .cell): .doubtfulCell
    }
  }
}

extension SeasonRemark.Matter {
  fileprivate var code: DiagnosticCode {
    switch self {
    case .unreachable: .unreachable
    case .baseFarAway: .baseFarAway
    case .coordinatesSwapped: .coordinatesSwapped
    case .repeatedName: .repeatedName
    case .rowOutsideSeason: .rowOutsideSeason
    case .noDateLeft: .noDateLeft
    case .preferenceNotOpen: .preferenceNotOpen
    case .uselessExtraDate: .uselessExtraDate
    case .territoriesLookAlike: .territoriesLookAlike
    case .keysLookAlike: .keysLookAlike
    case .moreRequiredThanSlots: .moreRequiredThanSlots
    case .cannotAllFit: .cannotAllFit
    case .territoryWantsMore: .territoryWantsMore
    case .territoryAllowsLess: .territoryAllowsLess
    case .tooFewDates: .tooFewDates
    }
  }
}
