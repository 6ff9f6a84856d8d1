import Foundation
import SeasonDesk
import Testing

@testable import guinguette

@Suite("The command line")
struct CommandLineTests {
  private func failure(_ words: String...) -> CommandFailure? {
    do {
      _ = try Request(words, among: CommandTable.all)
      return nil
    } catch {
      return error
    }
  }

  private func plan(_ words: String...) throws -> ParsedArguments {
    try ParsedArguments(words, for: PlanCommand())
  }

  @Test("Values stand after = or as the next word, and are typed")
  func values() throws {
    let parsed = try plan("dossier", "--seconds=1,5", "--seed", "7", "--keep", "ALL", "--json")
    #expect(parsed[SearchOptions.seconds] == 1.5)
    #expect(parsed[SearchOptions.seed] == 7)
    #expect(parsed[SearchOptions.keep] == .all)
    #expect(parsed[CommonOptions.json])
    #expect(!parsed[CommonOptions.quiet])
    #expect(parsed[SearchOptions.iterations] == nil)
    #expect(parsed.folder == "dossier")
  }

  @Test("After -- everything is known by its place, and so is -")
  func dashes() throws {
    #expect(try plan("--", "--seed").folder == "--seed")
    #expect(try plan("-").folder == "-")
  }

  @Test("Common options may stand before the command")
  func leading() throws {
    guard
      case .work(let command, let parsed) = try Request(
        ["--lang", "en", "--quiet", "plan", "x"], among: CommandTable.all)
    else {
      Issue.record("no work")
      return
    }
    #expect(command.name == "plan")
    #expect(parsed[CommonOptions.quiet])
  }

  struct Complaint: Sendable, CustomTestStringConvertible {
    let words: [String]
    let french: String
    var testDescription: String { words.joined(separator: " ") }
  }

  @Test(
    "What is not understood is said, with what was probably meant",
    arguments: [
      Complaint(words: [], french: "il manque une commande"),
      Complaint(words: ["paln", "x"], french: "plan"),
      Complaint(words: ["plan"], french: "DOSSIER"),
      Complaint(words: ["plan", "x", "y"], french: "de trop"),
      Complaint(words: ["plan", "x", "--secondes", "3"], french: "--seconds"),
      Complaint(words: ["plan", "x", "--itérations=3"], french: "--iterations"),
      Complaint(words: ["plan", "x", "--seconds"], french: "attend une valeur"),
      Complaint(words: ["plan", "x", "--seconds", "--json"], french: "attend une valeur"),
      Complaint(words: ["plan", "x", "--seconds", "vite"], french: "« vite » ne convient pas"),
      Complaint(words: ["plan", "x", "--seconds", "-1"], french: "de 0 à 86400"),
      Complaint(words: ["plan", "x", "--seconds", "1e9"], french: "de 0 à 86400"),
      Complaint(words: ["plan", "x", "--iterations", "0"], french: "1 ou plus"),
      Complaint(words: ["plan", "x", "--iterations", "99999999999999999999"], french: "1 ou plus"),
      Complaint(words: ["plan", "x", "--keep", "tout"], french: "au choix : all, fixed, none"),
      Complaint(words: ["export", "x", "--format", "htlm"], french: "vouliez-vous dire « html » ? Au choix : csv"),
      Complaint(words: ["export", "x", "--for", "publik"], french: "vouliez-vous dire « public » ?"),
      Complaint(words: ["plan", "x", "--json=oui"], french: "ne prend pas de valeur"),
      Complaint(words: ["plan", "x", "--seed", "1", "--seed", "2"], french: "donné deux fois"),
      Complaint(words: ["plan", "x", "--lang", "de"], french: "au choix : fr, en"),
      Complaint(words: ["--jsn", "plan", "x"], french: "--json"),
      Complaint(words: ["plan", "x", "-z"], french: "n’a pas d’option -z"),
      Complaint(words: ["init", "x", "--first", "30/02/2026"], french: "ce jour n’existe pas"),
      Complaint(words: ["init", "x", "--first", "mai"], french: "il faut une date"),
    ])
  func complaints(_ complaint: Complaint) throws {
    do {
      _ = try Request(complaint.words, among: CommandTable.all)
      Issue.record("understood")
    } catch {
      #expect(error.status == .usage)
      let said = [error.message, error.action].compactMap { $0?(.french) }.joined(separator: "\n")
      #expect(said.replacingOccurrences(of: "\u{202F}", with: " ").contains(complaint.french), "\(said)")
    }
  }

  @Test("The same value twice is no contradiction")
  func repeated() throws {
    #expect(try plan("x", "--seed", "2", "--seed=2")[SearchOptions.seed] == 2)
  }

  @Test("Every command has a help page that fits a terminal and names every option", arguments: Language.allCases)
  func helpPages(_ language: Language) throws {
    for command in CommandTable.all {
      guard case .commandHelp(let about) = try Request([command.name, "--help", "--nonsense"], among: CommandTable.all)
      else {
        Issue.record("no help for \(command.name)")
        continue
      }
      let page = HelpPage.command(about, language)
      for option in command.options + CommonOptions.all { #expect(page.contains("--\(option.name)")) }
      for line in page.split(separator: "\n") { #expect(DisplayWidth.columns(of: String(line)) <= 80, "\(line)") }
      #expect(HelpPage.program(CommandTable.all, language).contains(command.name))
    }
    for line in HelpPage.program(CommandTable.all, language).split(separator: "\n") {
      #expect(DisplayWidth.columns(of: String(line)) <= 80, "\(line)")
    }
  }

  @Test("No command has two options of one name")
  func names() {
    for command in CommandTable.all {
      let names = (command.options + CommonOptions.all).map(\.name)
      #expect(Set(names).count == names.count, "\(command.name)")
    }
    #expect(Set(CommandTable.all.map(\.name)).count == CommandTable.all.count)
  }
}
