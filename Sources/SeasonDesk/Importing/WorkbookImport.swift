package import SeasonFiles

/// A workbook of somebody's that becomes files of a season.
package struct WorkbookImport {
  /// The tables that were found in it.
  package let tables: [SheetImport]
  /// The names of its sheets.
  package let sheets: [String]

  /// Reads a workbook.
  ///
  /// - Parameters:
  ///   - path: the workbook.
  ///   - sheet: the name of the one sheet to read; nil for any.
  ///   - folder: the season's folder.
  /// - Throws: that it cannot be read, or is none.
  package init(_ path: String, sheet: String?, for folder: String) throws(DeskFailure) {
    let file = PlainFile.read(path)
    guard let bytes = file.bytes else { throw .folder(.unreadable(file.diagnostics, inFolder: "")) }
    guard let found = SheetImport.read(bytes, sheet: sheet, for: folder) else {
      throw .importing(.notAWorkbook(path: path))
    }
    guard !found.imports.isEmpty else { throw .importing(.noTable(path: path, sheets: found.sheets)) }
    (tables, sheets) = found
  }

  /// Writes the files; those that were there are kept beside them, with `.bak` after their names.
  ///
  /// - Returns: who perhaps can no longer read one of them.
  package func write(into folder: String) throws(DeskFailure) -> [LostAccess] {
    let lock = try writing { () throws(FileFailure) in try FolderLock(folder) }
    defer { withExtendedLifetime(lock) {} }
    var files: [(name: String, bytes: [UInt8])] = []
    for table in tables {
      let name = table.part.fileName
      if let old = PlainFile.read("\(folder)/\(name)").bytes, old != table.bytes { files.append((name + ".bak", old)) }
      files.append((name, table.bytes))
    }
    return try writing { () throws(FileFailure) in
      let batch = try FileBatch(files, inFolder: folder, mayReplace: true)
      try batch.place()
      return batch.lostAccess
    }
  }
}
