#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#else
  internal import Darwin
#endif

/// Asks before something is done that people would notice.
enum Consent {
  /// Whether somebody at a terminal says yes; without a terminal nobody does.
  static func isGiven(to question: Phrase, _ console: Console) -> Bool {
    guard isatty(STDIN_FILENO) == 1 else { return false }
    let choice = ConsoleTexts.choice(console.language)
    console.flush()
    console.errors.write(question(console.language) + choice)
    console.flush()
    let answer = readLine()?.lowercased() ?? ""
    return ["o", "oui", "y", "yes"].contains(answer)
  }
}
