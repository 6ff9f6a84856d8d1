internal import CivilTime

/// A word or a mark of a text that speaks of dates.
enum DateToken: Hashable {
  /// A number; how many digits it is written with.
  case number(Int, digits: Int)
  /// Two or three numbers with a mark between them: a day, a month, and perhaps a year.
  case numeric(first: Int, second: Int, third: Int?, isYearFirst: Bool)
  /// A month, 1 to 12.
  case month(Int)
  /// A day of the week.
  case weekday(Weekday)
  /// What stands between things of a list: a comma, `et`.
  case and
  /// What stands between the two ends of a period: a dash, `au`.
  case until
  /// What begins a period: `du`.
  case from
  /// All days of a kind: `tous les`.
  case every
  /// A weekend.
  case weekend
  /// A word that says nothing here: `le`, `de`.
  case filler

  /// The tokens of a text, or nil when there is a word in it that no date has.
  static func tokens(of text: String) -> [DateToken]? {
    guard text.utf8.count <= 300 else { return nil }
    var rest = Substring(text)[...]
    var tokens: [DateToken] = []
    while let character = rest.first {
      if character.isNumber, character.isASCII {
        if let numeric = numeric(&rest) { tokens.append(numeric) } else { tokens.append(number(&rest)) }
      } else if character.isLetter {
        guard let token = word(&rest) else { return nil }
        tokens.append(token)
      } else {
        rest.removeFirst()
        switch character {
        case ",", ";", "&", "+", "\n", "\r\n", "\r", "|": tokens.append(.and)
        case "-", "–", "—", "→": tokens.append(.until)
        case " ", ".", "'", "’", "\u{A0}", "\u{202F}", "(", ")", ":", "\t": break
        default: return nil
        }
      }
    }
    return tokens
  }

  /// A number, with the letters that make it the first or the fifth.
  private static func number(_ rest: inout Substring) -> DateToken {
    let digits = rest.prefix { $0.isASCII && $0.isNumber }
    rest.removeFirst(digits.count)
    let letters = rest.prefix(while: \.isLetter)
    if ["er", "ᵉʳ", "e", "ère", "st", "nd", "rd", "th"].contains(letters.lowercased()) {
      rest.removeFirst(letters.count)
    }
    return .number(Int(digits.prefix(9)) ?? 0, digits: digits.count)
  }

  /// Numbers with slashes, points or hyphens between them; two with a hyphen are the ends of a period.
  private static func numeric(_ rest: inout Substring) -> DateToken? {
    var parts: [Substring] = []
    var mark: Character?
    var tail = rest
    while parts.count < 3 {
      let digits = tail.prefix { $0.isASCII && $0.isNumber }
      guard (1...4).contains(digits.count) else { break }
      parts.append(digits)
      tail.removeFirst(digits.count)
      guard parts.count < 3, let next = tail.first, "/.-".contains(next), mark == nil || mark == next,
        tail.dropFirst().first.map({ $0.isASCII && $0.isNumber }) ?? false
      else { break }
      mark = next
      tail.removeFirst()
    }
    guard let mark, parts.count == 3 || (parts.count == 2 && mark != "-"), let first = Int(parts[0]),
      let second = Int(parts[1]), !(tail.first.map { $0.isLetter || $0.isNumber } ?? false), hasDigits(parts)
    else { return nil }
    rest = tail
    return .numeric(
      first: first, second: second, third: parts.count == 3 ? Int(parts[2]) : nil, isYearFirst: parts[0].count == 4)
  }

  /// Whether the numbers have as many digits as a day, a month and a year have.
  private static func hasDigits(_ parts: [Substring]) -> Bool {
    var days = parts
    if parts.count == 3 {
      let year = parts[0].count == 4 ? days.removeFirst() : days.removeLast()
      guard year.count == 2 || year.count == 4 else { return false }
    }
    return days.allSatisfy { $0.count <= 2 }
  }

  private static func word(_ rest: inout Substring) -> DateToken? {
    let letters = rest.prefix { $0.isLetter || $0.unicodeScalars.allSatisfy { (0x300...0x36F).contains($0.value) } }
    rest.removeFirst(letters.count)
    var folded = FoldedWord.fold(String(letters))
    // « week-end » and « week end » are two words to a reader of letters.
    if folded == "week" {
      let second = rest.drop { " -".contains($0) }.prefix(while: \.isLetter)
      guard ["end", "ends"].contains(FoldedWord.fold(String(second))) else { return nil }
      rest = rest.drop { " -".contains($0) }.dropFirst(second.count)
      folded = "weekend"
    }
    if let token = words[folded] { return token }
    if let day = WeekdayWord.weekday(folded)
      ?? (folded.hasSuffix("s") ? WeekdayWord.weekday(String(folded.dropLast())) : nil)
    {
      return .weekday(day)
    }
    return nil
  }

  private static let words: [String: DateToken] = {
    var words: [String: DateToken] = [
      "et": .and, "and": .and, "ou": .and, "puis": .and, "au": .until, "to": .until, "a": .until, "jusquau": .until,
      "jusqu": .filler, "until": .until, "till": .until, "through": .until, "du": .from, "from": .from, "entre": .from,
      "between": .from, "tous": .every, "toutes": .every, "chaque": .every, "every": .every, "each": .every,
      "all": .every, "weekend": .weekend, "weekends": .weekend, "we": .weekend, "le": .filler, "la": .filler,
      "les": .filler, "l": .filler, "de": .filler, "d": .filler, "des": .filler, "en": .filler, "in": .filler,
      "of": .filler, "the": .filler, "on": .filler, "mois": .filler, "soir": .filler, "soiree": .filler,
    ]
    let months = [
      ["janvier", "janv", "january", "jan"], ["fevrier", "fevr", "fev", "february", "feb"], ["mars", "march", "mar"],
      ["avril", "avr", "april", "apr"], ["mai", "may"], ["juin", "june", "jun"], ["juillet", "juil", "july", "jul"],
      ["aout", "august", "aug"], ["septembre", "sept", "september", "sep"], ["octobre", "oct", "october"],
      ["novembre", "nov", "november"], ["decembre", "dec", "december"],
    ]
    for (index, names) in months.enumerated() { for name in names { words[name] = .month(index + 1) } }
    // A Tuesday and March share three letters: beside a number it is the month, and people rarely write the day alone.
    return words
  }()
}
