import Foundation
import Testing

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

@Suite("Exit statuses of the built program")
struct ExitStatusTests {
  @Test("0: what was asked for was done")
  func done() throws {
    let season = try SeasonFixture()
    #expect(try Program.run("--version").status == 0)
    #expect(try Program.run("--help").status == 0)
    #expect(try Program.run("check", season.path).status == 0)
    let planned = try Program.run("plan", season.path, "--seconds", "0.2")
    #expect(planned.status == 0, "\(planned)")
    #expect(season.has("plan.json"))
    for command in [["show"], ["show", "--month"], ["export", "--format", "ics"], ["check"]] {
      let outcome = try Program.run([command[0], season.path] + command.dropFirst())
      #expect(outcome.status == 0, "\(command): \(outcome)")
      #expect(outcome.errors.isEmpty, "\(command): \(outcome.errors)")
    }
  }

  @Test("1: a required evening is missing, or a plan breaks a rule")
  func incomplete() throws {
    let season = try SeasonFixture()
    try season.write(
      try season.text(of: "availability.csv") + "51008,2026-05-28,2026-06-21,closed,,\n", to: "availability.csv")
    let planned = try Program.run("plan", season.path, "--seconds", "0.2")
    #expect(planned.status == 1)
    #expect(planned.output.contains("Ambrières (1 soirée)"), "\(planned.output)")
    #expect(season.has("plan.json"))
    try season.write("date,code\n2026-06-06,51144\n2026-06-06,52347\n", to: "autre.csv")
    let audit = try Program.run("audit", season.path, season.path + "/autre.csv")
    #expect(audit.status == 1)
    #expect(audit.output.contains("Citroën Type H a deux soirées"), "\(audit.output)")
  }

  @Test("64: the command line was not understood")
  func usage() throws {
    let outcome = try Program.run("paln", "dossier")
    #expect(outcome.status == 64)
    #expect(outcome.output.isEmpty)
    #expect(outcome.errors.contains("plan"))
    #expect(try Program.run().status == 64)
    #expect(try Program.run("export", try SeasonFixture(plan: true).path, "--format", "ics", "--excel-fr").status == 64)
  }

  @Test("65: the data is wrong, and nothing in the folder changes")
  func badData() throws {
    let season = try SeasonFixture(plan: true)
    try season.replace("48.633289", by: "98.633289", in: "communes.csv")
    let before = try season.text(of: "plan.json")
    for command in ["check", "plan", "show"] {
      let outcome = try Program.run(command, season.path)
      #expect(outcome.status == 65, "\(command): \(outcome)")
      #expect((outcome.output + outcome.errors).contains("communes.csv:2:"), "\(command): \(outcome)")
    }
    #expect(try season.text(of: "plan.json") == before)
  }

  @Test("66: a file is not there")
  func noInput() throws {
    #expect(try Program.run("check", "/nulle/part").status == 66)
    #expect(try Program.run("plan", "/nulle/part").status == 66)
    let season = try SeasonFixture()
    let outcome = try Program.run("show", season.path)
    #expect(outcome.status == 66)
    #expect(outcome.errors.contains("guinguette plan"))
    #expect(try Program.run("audit", season.path, "/nulle/part.csv").status == 66)
  }

  @Test("73: a file or folder cannot be created, or is there already")
  func cannotCreate() throws {
    let season = try SeasonFixture(plan: true)
    let outcome = try Program.run("init", season.path)
    #expect(outcome.status == 73)
    #expect(outcome.errors.contains("season.json"))
    #expect(try Program.run("init", "/nulle/part/saison").status == 73)
    #expect(try Program.run("export", season.path, "--format", "csv", "--output", "/nulle/part/x.csv").status == 73)
  }

  @Test("74: a full disk is noticed, on standard output and in a file")
  func fullDisk() throws {
    guard FileManager.default.fileExists(atPath: "/dev/full") else { return }
    let season = try SeasonFixture(plan: true)
    for arguments in [["--help"], ["show", season.path], ["export", season.path, "--format", "ics"]] {
      let process = Program.process(arguments)
      process.standardOutput = FileHandle(forWritingAtPath: "/dev/full")
      let errors = Pipe()
      process.standardError = errors
      try process.run()
      process.waitUntilExit()
      #expect(process.terminationStatus == 74, "\(arguments)")
      let said = String(decoding: errors.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
      #expect(said.contains("le disque est plein"))
    }
    let export = try Program.run("export", season.path, "--format", "csv", "--output", "/dev/full")
    #expect(export.status == 74)
  }

  @Test("75: another guinguette is writing to the folder")
  func locked() throws {
    let season = try SeasonFixture()
    let descriptor = open(season.path, O_RDONLY | O_DIRECTORY)
    defer { close(descriptor) }
    #expect(flock(descriptor, LOCK_EX | LOCK_NB) == 0)
    let outcome = try Program.run("plan", season.path, "--seconds", "0.1")
    #expect(outcome.status == 75)
    #expect(!season.has("plan.json"))
    #expect(try Program.run("check", season.path).status == 0, "reading needs no lock")
  }

  @Test("A reader that goes away is no error, and nothing is said about it")
  func closedPipe() throws {
    let season = try SeasonFixture(plan: true)
    let process = Program.process(["export", season.path, "--format", "ics"])
    let (output, errors) = (Pipe(), Pipe())
    process.standardOutput = output
    process.standardError = errors
    try output.fileHandleForReading.close()
    try process.run()
    process.waitUntilExit()
    #expect(process.terminationReason == .exit)
    #expect(process.terminationStatus == 0)
    #expect(errors.fileHandleForReading.readDataToEndOfFile().isEmpty)
  }
}
