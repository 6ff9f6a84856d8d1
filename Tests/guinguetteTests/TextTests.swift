import CivilTime
import SeasonDesk
import SeasonModel
import Testing

@testable import guinguette

@Suite("Texts")
struct TextTests {
  struct Case<Input: Sendable>: Sendable, CustomTestStringConvertible {
    let input: Input
    let french: String
    let english: String
    var testDescription: String { french }
  }

  static func date(_ text: String) throws -> CivilDate { try #require(CivilDate(iso8601: text)) }

  @Test(
    "Dates in words",
    arguments: [
      Case(input: "2026-06-06", french: "samedi 6 juin 2026", english: "Saturday 6 June 2026"),
      Case(input: "2026-08-01", french: "samedi 1er août 2026", english: "Saturday 1 August 2026"),
      Case(input: "2028-02-29", french: "mardi 29 février 2028", english: "Tuesday 29 February 2028"),
    ])
  func dates(_ test: Case<String>) throws {
    let date = try TextTests.date(test.input)
    #expect(Language.french.date(date) == test.french)
    #expect(Language.english.date(date) == test.english)
  }

  @Test(
    "Spans leave out what both ends share",
    arguments: [
      Case(
        input: ["2026-05-14", "2026-08-29"], french: "du 14 mai au 29 août 2026",
        english: "from 14 May to 29 August 2026"),
      Case(input: ["2026-06-01", "2026-06-27"], french: "du 1er au 27 juin 2026", english: "from 1 to 27 June 2026"),
      Case(
        input: ["2026-11-01", "2027-01-31"], french: "du 1er novembre 2026 au 31 janvier 2027",
        english: "from 1 November 2026 to 31 January 2027"),
    ])
  func spans(_ test: Case<[String]>) throws {
    let span = try #require(DateSpan(first: try TextTests.date(test.input[0]), last: try TextTests.date(test.input[1])))
    #expect(Language.french.span(span) == test.french)
    #expect(Language.english.span(span) == test.english)
  }

  @Test(
    "Lengths",
    arguments: [
      Case(input: 0, french: "0,0\u{202F}km", english: "0.0\u{A0}km"),
      Case(input: 12_449, french: "12,4\u{202F}km", english: "12.4\u{A0}km"),
      Case(input: 12_450, french: "12,5\u{202F}km", english: "12.5\u{A0}km"),
      Case(input: 999_949, french: "999,9\u{202F}km", english: "999.9\u{A0}km"),
      Case(input: 1_753_857, french: "1\u{202F}754\u{202F}km", english: "1,754\u{A0}km"),
      Case(input: -3_200, french: "\u{2212}3,2\u{202F}km", english: "\u{2212}3.2\u{A0}km"),
    ])
  func lengths(_ test: Case<Int>) {
    #expect(Language.french.km(Metres(test.input)) == test.french)
    #expect(Language.english.km(Metres(test.input)) == test.english)
  }

  @Test(
    "Driving times",
    arguments: [
      Case(input: 45_000, french: "45\u{202F}min", english: "45\u{A0}min"),
      Case(input: 59_500, french: "1\u{202F}h\u{202F}00", english: "1\u{A0}h\u{A0}00"),
      Case(input: 185_000, french: "3\u{202F}h\u{202F}05", english: "3\u{A0}h\u{A0}05"),
    ])
  func durations(_ test: Case<Int>) {
    #expect(Language.french.duration(Minutes(thousandths: test.input)) == test.french)
    #expect(Language.english.duration(Minutes(thousandths: test.input)) == test.english)
  }

  @Test("Money, shares and signs")
  func quantities() {
    #expect(Language.french.euros(cents: 123_450) == "1\u{202F}234,50\u{202F}€")
    #expect(Language.english.euros(cents: 123_450) == "€1,234.50")
    #expect(Language.french.euros(cents: 5) == "0,05\u{202F}€")
    #expect(Language.french.percent(tenths: 5) == "0,5\u{202F}%")
    #expect(Language.french.percent(tenths: 470) == "47\u{202F}%")
    #expect(Language.english.percent(tenths: 5) == "0.5%")
    #expect(Language.french.signedKm(Metres(3_200)) == "+3,2\u{202F}km")
    #expect(Language.french.number(1_234_567) == "1\u{202F}234\u{202F}567")
    #expect(Language.english.number(999) == "999")
  }

  @Test("French counts zero as one, English does not")
  func plurals() {
    #expect([0, 1, 2].map { Noun.evening.counted($0, .french) } == ["0 soirée", "1 soirée", "2 soirées"])
    #expect([0, 1, 2].map { Noun.evening.counted($0, .english) } == ["0 evenings", "1 evening", "2 evenings"])
  }

  @Test("French literals get their narrow spaces, and what is put into them stays as it is")
  func typography() {
    let path = "a : b"
    #expect(
      ("« \(path) » est là ! Non ? 5 % ; oui : \(path)" as FrenchText).text
        == "«\u{202F}a : b\u{202F}» est là\u{202F}! Non\u{202F}? 5\u{202F}%\u{202F}; oui\u{202F}: a : b")
  }

  @Test("What comes from outside cannot steer a terminal")
  func printable() {
    #expect(Printable("Nar\u{1B}[31mcy\n\u{202E}x").description == "Nar\u{FFFD}[31mcy\u{FFFD}\u{FFFD}x")
    #expect(Printable("Éclaron – l’été 🎪").description == "Éclaron – l’été 🎪")
  }

  @Test("Lists")
  func lists() {
    #expect(Language.french.list([]) == "")
    #expect(Language.french.list(["a"]) == "a")
    #expect(Language.french.list(["a", "b", "c"]) == "a, b et c")
    #expect(Language.english.list(["a", "b"]) == "a and b")
    let letters = ["a", "b", "c", "d", "e"]
    #expect(Language.french.list(letters, shown: 4) == "a, b, c, d et e", "one more is named, not counted")
    #expect(Language.french.list(letters, shown: 3) == "a, b, c et 2 autres")
    #expect(Language.english.list(letters, shown: 2) == "a, b and 3 others")
    #expect(Language.french.list(letters, shown: 2, noun: .commune) == "a, b et 3 autres communes")
    #expect(Language.english.list(letters, shown: 2, noun: .commune) == "a, b and 3 other villages")
  }

  @Test(
    "A suggested command can be typed into a shell",
    arguments: [
      ("saison", "saison"), ("ma saison", "'ma saison'"), ("l'été", "\"l'été\""), ("", "''"), ("a$b", "'a$b'"),
      ("l'a$b", "'l'\\''a$b'"), ("été-2026/01_x.y", "été-2026/01_x.y"), ("a;b", "'a;b'"), ("~", "'~'"),
      ("a\u{1B}[31m", "'a\u{FFFD}[31m'"),
    ])
  func shellWords(_ text: String, _ word: String) {
    #expect(ShellCommand.word(text) == word)
    #expect(ShellCommand("plan", text, "--json").description == "guinguette plan \(word) --json")
  }
}

@Suite("The language")
struct LanguageChoiceTests {
  struct Case: Sendable, CustomTestStringConvertible {
    let testDescription: String
    var arguments: [String] = []
    var environment: [String: String] = [:]
    let language: Language
  }

  @Test(
    arguments: [
      Case(testDescription: "nothing said", language: .french),
      Case(testDescription: "option", arguments: ["plan", "--lang", "en"], language: .english),
      Case(testDescription: "option with =", arguments: ["--lang=EN"], language: .english),
      Case(
        testDescription: "option beats environment", arguments: ["--lang", "fr"],
        environment: ["GUINGUETTE_LANG": "en"],
        language: .french),
      Case(testDescription: "after -- it is no option", arguments: ["--", "--lang", "en"], language: .french),
      Case(
        testDescription: "own variable first", environment: ["GUINGUETTE_LANG": "en", "LC_ALL": "fr_FR"],
        language: .english),
      Case(
        testDescription: "LC_ALL before LANG", environment: ["LC_ALL": "en_GB.UTF-8", "LANG": "fr_FR.UTF-8"],
        language: .english),
      Case(
        testDescription: "LC_MESSAGES before LANG", environment: ["LC_MESSAGES": "en", "LANG": "fr"], language: .english
      ),
      Case(testDescription: "C says nothing", environment: ["LC_ALL": "C", "LANG": "en_US"], language: .english),
      Case(testDescription: "blank says nothing", environment: ["LC_ALL": "", "LANG": "en_US"], language: .english),
      Case(testDescription: "unknown language", environment: ["LANG": "de_DE.UTF-8"], language: .french),
    ])
  func choice(_ test: Case) {
    #expect(LanguageChoice.language(arguments: test.arguments) { test.environment[$0] } == test.language)
  }
}

@Suite("Texts from outside within phrases")
struct PhraseEscapeTests {
  @Test(
    "What is interpolated can neither recolour a terminal nor begin a line of its own",
    arguments: ["a\u{1B}[2Jb", "a\nguinguette: erreur", "a\rb", "a\u{202E}b", "a\u{9B}31mb", "a\u{2028}b"])
  func escapes(_ text: String) {
    let phrases = [
      Phrase("« \(text) »", "\"\(text)\""), Phrase("\(text)", "\(text)"),
      PublishingFailure.targetIsSeason(text).told(in: "").message,
    ]
    for phrase in phrases {
      for language in Language.allCases {
        let said = phrase(language)
        #expect(said.contains("\u{FFFD}"))
        for scalar in said.unicodeScalars {
          #expect(scalar.properties.generalCategory != .control && scalar.value != 0x202E && scalar.value != 0x2028)
        }
      }
    }
  }

  @Test("What is harmless stays as it is", arguments: ["", "Narcy", "Cité d'Été", "中文", "e\u{301}", "👩‍🌾", "a\u{202F}b"])
  func keeps(_ text: String) {
    let phrase = Phrase("\(text)", "\(text)")
    #expect(Language.allCases.map { phrase($0) } == [text, text])
  }
}
