internal import SeasonDesk
internal import SeasonFiles
internal import SeasonModel
internal import TextFormats

/// What was read out of a routing engine's answer.
struct TravelTableReport {
  let tables: TravelTableImport

  /// Tells which files were written, and what is worth a look.
  func tell(_ console: Console) {
    console.print(
      json: .object([
        (
          "files",
          .array(
            tables.tables.map { part, matrix in
              .object([
                ("file", .string(part.fileName)), ("sites", .number(matrix.codes.count)),
                ("noRoad", .number(matrix.gapCount)),
              ])
            })
        )
      ]))
    for (part, matrix) in tables.tables {
      console.note(MatrixTexts.written(part.fileName, rows: matrix.codes.count, noRoad: matrix.gapCount))
    }
    let reading = tables.reading
    if reading.distances == nil { console.warn(MatrixTexts.noDistances) }
    if reading.durations == nil { console.warn(MatrixTexts.noDurations) }
    if reading.assumesKilometres { console.warn(MatrixTexts.kilometres) }
    var report = DiagnosticReport(folder: "", language: console.language, style: console.errorStyle)
    console.complain(lines: report.lines(reading.diagnostics))
    for doubt in reading.doubts { console.warn(doubt.inFile, action: doubt.remedy) }
  }
}

extension TravelMatrix {
  /// How many pairs have no road.
  fileprivate var gapCount: Int { cells.count { $0 == TravelMatrix.noRoad } }
}
