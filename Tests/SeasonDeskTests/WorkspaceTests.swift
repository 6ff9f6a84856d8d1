import CivilTime
import Foundation
import SeasonDesk
import SeasonFiles
import SeasonModel
import Testing

/// One command sees one state of the folder: what it read once, behind the lock where it writes.
@Suite("A view of the folder")
struct WorkspaceTests {
  @Test("What changes before the lock is there is what a writing command reads")
  func readsBehindTheLock() throws {
    let folder = try DeskFolder()
    func write(_ name: String, _ change: (String) -> String) {
      let file = folder.url.appending(path: name)
      let text = (try? String(contentsOf: file, encoding: .utf8)) ?? ""
      try? Data(change(text).utf8).write(to: file)
    }
    func writePlan(_ date: String) {
      write("plan.json") { _ in
        """
        { "version": 1, "current": { "evenings": [
          { "date": "\(date)", "van": "type-h", "commune": "51144", "status": "planned" } ] } }
        """
      }
    }
    writePlan("2026-06-11")
    var locks = 0
    let lock = { (path: String) throws(FileFailure) -> FolderLock in
      locks += 1
      // The last thing that the one did who had the lock.
      write("season.json") { $0.replacingOccurrences(of: "Saison d'essai", with: "Saison corrigée") }
      writePlan("2026-06-13")
      return try FolderLock(path)
    }
    let reader = try Workspace(folder.path, for: .reading, now: DeskFolder.now, locking: lock)
    #expect(reader.season.name == "Saison d'essai")
    #expect(locks == 0, "reading needs no lock")
    let writer = try Workspace(folder.path, for: .writing, now: DeskFolder.now, locking: lock)
    #expect(locks == 1)
    #expect(writer.season.name == "Saison corrigée")
    #expect(try writer.plan.evenings(of: "51144").map(\.date.description) == ["2026-06-13"])
    // What was read stays: another change is for the next command.
    writePlan("2026-06-19")
    #expect(try writer.plan.evenings(of: "51144").map(\.date.description) == ["2026-06-13"])
  }
}
