internal import TextFormats

extension DiagnosticBag {
  /// Notes why a file cannot be read that somebody named by its path, and what else lies there.
  func add(failureAtPath failure: FileBytes.Failure, _ path: String) {
    guard case .missing = failure else {
      add(failure.problem, inFile: path)
      return
    }
    let parts = path.split(separator: "/", omittingEmptySubsequences: false)
    let folder = parts.count > 1 ? parts.dropLast().joined(separator: "/") + "/" : ""
    let nearest = NearestWord.nearest(
      to: String(parts.last ?? ""), among: FolderNames.names(in: folder.isEmpty ? "." : folder))
    add(.noSuchFile, inFile: path, suggestion: nearest.map { folder + $0 })
  }
}

extension FileBytes.Failure {
  /// What the failure is to a reader of a season's folder.
  var problem: FileProblem {
    switch self {
    case .missing: .fileMissing
    case .notAFile: .notAFile
    case .tooLarge(let bytes): .fileTooLarge(bytes: bytes, limit: FileBytes.limit)
    case .unreadable(let number): .unreadable(errorNumber: number)
    }
  }
}
