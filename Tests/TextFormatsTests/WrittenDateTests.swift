import CivilTime
import Testing
import TextFormats

@Suite("Dates as people write them")
struct WrittenDateTests {
  private static func span(_ first: String, _ last: String) throws -> DateSpan {
    let (from, to) = (try #require(CivilDate(iso8601: first)), try #require(CivilDate(iso8601: last)))
    return try #require(DateSpan(first: from, last: to))
  }

  private static func text(_ reading: WrittenDates.Reading) -> String {
    switch reading {
    case .dates(let spans):
      spans.map {
        $0.count == 1 ? "\($0.first)".dropFirst(5) : "\($0.first)".dropFirst(5) + "/" + "\($0.last)".dropFirst(5)
      }
      .joined(separator: " ")
    case .either(let one, let other): "\(one) or \(other)"
    case .noSuchDate: "none"
    case .notADate: "?"
    case .endsBeforeItBegins: "backwards"
    }
  }

  @Test(
    "in a summer",
    arguments: [
      ("5 juin", "06-05"), ("05/06/26", "06-05"), ("5-6-2026", "06-05"), ("5.6.2026", "06-05"), ("5/6", "06-05"),
      ("2026-06-05", "06-05"), ("2026/06/05", "06-05"), ("sam. 6 juin", "06-06"), ("Samedi 6 Juin 2026", "06-06"),
      ("1er août", "08-01"), ("1 aout 26", "08-01"), ("du 3 au 12 août", "08-03/08-12"), ("3-12 août", "08-03/08-12"),
      ("3 – 12 août 2026", "08-03/08-12"), ("du 28 juin au 3 juillet", "06-28/07-03"),
      ("du sam. 6 au dim. 14 juin", "06-06/06-14"), ("du 05/06 au 12/06", "06-05/06-12"),
      ("05/06/2026 au 12/06/2026", "06-05/06-12"), ("5, 6 et 12 juin", "06-05 06-06 06-12"),
      ("5 juin, 12 juin ; 3 juillet", "06-05 06-12 07-03"), ("05/06, 12/06", "06-05 06-12"),
      ("5 juin\n6 juin", "06-05 06-06"), ("tous les samedis de juillet", "07-04 07-11 07-18 07-25"),
      ("les samedis de juillet", "07-04 07-11 07-18 07-25"),
      ("chaque jeudi et vendredi d’août", "08-06 08-07 08-13 08-14 08-20 08-21 08-27 08-28"),
      ("every Saturday in July", "07-04 07-11 07-18 07-25"), ("week-end du 14 juillet", "07-11/07-14"),
      ("weekend du 6 juin", "06-06/06-07"), ("WE du 13 juin", "06-13/06-14"), ("juillet", "07-01/07-31"),
      ("en juillet", "07-01/07-31"), ("June 5", "06-05"), ("June 5, 2026", "06-05"), ("5th June", "06-05"),
      ("from 3 to 12 August", "08-03/08-12"), ("Sat 6 June", "06-06"), ("le vendredi 5 juin au soir", "?"),
      ("vendredi 5 juin soir", "06-05"), ("5 juin ou 6 juin", "06-05 06-06"),
      ("sam. 5 juin", "2026-06-05 or 2026-06-06"), ("lundi 14 juillet", "2026-07-14 or 2026-07-13"),
      ("31 juin", "none"), ("29 février", "none"), ("32/06/2026", "none"), ("bientôt", "?"), ("", "?"), ("5", "?"),
      ("du 5", "?"), ("juin juin", "?"), ("5 juin 6", "?"), ("du 12 au 3 août", "backwards"), ("1 2 3", "?"),
      ("week-end du 15 juillet", "2026-07-11 or 2026-07-18"), ("12 janvier", "01-12"), ("samedi", "?"),
    ])
  func summer(_ written: String, _ read: String) throws {
    let season = try WrittenDateTests.span("2026-05-14", "2026-08-29")
    #expect(WrittenDateTests.text(WrittenDates.read(written, expected: season)) == read)
  }

  @Test(
    "in a season of two years",
    arguments: [
      ("5 janvier", "01-05"), ("20 décembre", "12-20"), ("du 28 décembre au 3 janvier", "12-28/01-03"),
      ("5 juin", "2026-06-05 or 2027-06-05"), ("samedi 5 juin", "06-05"), ("5 juin 2027", "06-05"),
      ("juin", "2026-06-01 or 2027-06-01"),
    ])
  func twoYears(_ written: String, _ read: String) throws {
    let season = try WrittenDateTests.span("2026-05-14", "2027-08-29")
    let long = ["5 janvier", "20 décembre", "du 28 décembre au 3 janvier"].contains(written)
    let winter = try WrittenDateTests.span("2026-11-01", "2027-03-31")
    #expect(WrittenDateTests.text(WrittenDates.read(written, expected: long ? winter : season)) == read)
  }

  @Test("nothing that is written stops it")
  func oddTexts() throws {
    let season = try WrittenDateTests.span("2026-05-14", "2026-08-29")
    var tried = 0
    for length in [1, 10, 100, 1000, 100_000] {
      for piece in ["5 juin,", "du ", "9", "-", "tous les ", "31/12/9999 au ", "\u{301}", "999999999999 juin "] {
        tried += 1
        _ = WrittenDates.read(String(repeating: piece, count: length), expected: season)
      }
    }
    #expect(tried == 40)
  }
}
