internal import SeasonFiles
import Testing

/// One mistake in a season that is right, and what must be said about it.
struct Mistake: CustomTestStringConvertible, Sendable {
  let name: String
  let file: String
  let old: String
  let new: String
  let expected: [String]

  init(_ name: String, in file: String, _ old: String, _ new: String, _ expected: String...) {
    self.name = name
    self.file = file
    self.old = old
    self.new = new
    self.expected = expected
  }

  var testDescription: String { name }

  static let inSeason = [
    Mistake("a date of 30 February", in: "season.json", "2026-05-14", "2026-02-30", "season.json:3:16 E136"),
    Mistake("a date that is none", in: "season.json", "\"2026-05-14\"", "\"14 mai\"", "season.json:3:16 E135"),
    Mistake("a season of no days", in: "season.json", "2026-08-29", "2026-05-13", "season.json:3:42 E201"),
    Mistake("a season of 400 years", in: "season.json", "2026-08-29", "2426-08-29", "season.json:3:42 E202"),
    Mistake("a missing date", in: "season.json", "\"lastDate\": ", "\"_last\": ", "season.json:1:1 E155"),
    Mistake(
      "a misspelt key", in: "season.json", "\"lastDate\"", "\"lastdate\"",
      "season.json:1:1 E155", "season.json:3:30 E154 lastDate"),
    Mistake(
      "no vans", in: "season.json",
      "[ { \"id\": \"type-h\", \"base\": \"depot\", \"weekdays\": [\"thu\", \"fri\", \"sat\"] } ]",
      "[]", "season.json:5:11 E203"),
    Mistake("a van without a base", in: "season.json", "\"base\": \"depot\", ", "", "season.json:5:13 E155"),
    Mistake(
      "an unknown base", in: "season.json", "\"base\": \"depot\"", "\"base\": \"depto\"",
      "season.json:5:39 E206 depot"),
    Mistake("a misspelt weekday", in: "season.json", "\"fri\"", "\"vendrdi\"", "season.json:5:68 E138 vendredi"),
    Mistake(
      "a van that never works", in: "season.json", "[\"thu\", \"fri\", \"sat\"]", "[]", "season.json:5:60 E203",
      "availability.csv:4:7 E214"),
    Mistake(
      "a misspelt time zone", in: "season.json", "\"name\": \"Essai\"", "\"timeZone\": \"europe/pari\"",
      "season.json:2:15 E218 Europe/Paris"),
    Mistake(
      "a time zone of another country", in: "season.json", "\"name\": \"Essai\"", "\"timeZone\": \"Asia/Tokyo\"",
      "season.json:2:15 E218"),
    Mistake(
      "a time zone without its continent", in: "season.json", "\"name\": \"Essai\"", "\"timeZone\": \"Réunion\"",
      "season.json:2:15 E218 Indian/Reunion"),
    Mistake(
      "a time zone that is none", in: "season.json", "\"name\": \"Essai\"", "\"timeZone\": 1", "season.json:2:15 E156"),
    Mistake("a latitude of 91", in: "season.json", "48.6379", "91", "season.json:4:61 E134"),
    Mistake("a number in quotes", in: "season.json", "48.6379", "\"48.6\"", "season.json:4:61 E156"),
    Mistake("half a coordinate", in: "season.json", "\"latitude\": 48.6379, ", "", "season.json:4:15 E155"),
    Mistake("a comma too many", in: "season.json", "\"sat\"]", "\"sat\",]", "season.json:5:81 E151"),
    Mistake("a missing colon", in: "season.json", "\"name\": \"Essai\"", "\"name\" \"Essai\"", "season.json:2:10 E151"),
    Mistake("an unfinished text", in: "season.json", "\"Essai\"", "\"Essai", "season.json:2:11 E151"),
    Mistake(
      "a key that stands twice", in: "season.json", "\"name\": \"Essai\"", "\"name\": \"A\", \"name\": \"B\"",
      "season.json:2:16 E153"),
    Mistake(
      "a place with a commune's code", in: "season.json", "\"depot\"", "\"52021\"", "season.json:4:23 E205",
      "season.json:5:39 E206"),
    Mistake(
      "a rule out of range", in: "season.json", "\"name\": \"Essai\"",
      "\"rules\": { \"minDaysBetweenEvenings\": -1 }", "season.json:2:40 E134"),
    Mistake(
      "a fraction where none can be", in: "season.json", "\"name\": \"Essai\"",
      "\"rules\": { \"minDaysBetweenEvenings\": 1.5 }", "season.json:2:40 E156"),
    Mistake(
      "a number beyond all bounds", in: "season.json", "\"name\": \"Essai\"",
      "\"rules\": { \"preferredDatePenaltyKm\": 1e999 }", "season.json:2:40 E134"),
    Mistake(
      "an unknown territory in a rule", in: "season.json", "\"name\": \"Essai\"",
      "\"rules\": { \"territories\": [ { \"name\": \"Dre\" } ] }", "season.json:2:41 E206 Der"),
    Mistake(
      "a minimum above its maximum", in: "season.json", "\"name\": \"Essai\"",
      "\"rules\": { \"territories\": [ { \"name\": \"Der\", \"minEvenings\": 3, \"maxEvenings\": 2 } ] }",
      "season.json:2:81 E208"),
    Mistake(
      "an hour that is none", in: "season.json", "\"name\": \"Essai\"",
      "\"evening\": { \"opens\": \"25:00\" }", "season.json:2:25 E141"),
    Mistake(
      "a closed period that ends before it begins", in: "season.json", "\"base\": \"depot\"",
      "\"base\": \"depot\", \"closed\": [{\"from\": \"2026-07-02\", \"to\": \"2026-07-01\"}]", "season.json:5:88 E137"),
  ]

  static let inCommunes = [
    Mistake(
      "a title and no names of columns", in: "communes.csv",
      "code,name,territory,latitude,longitude,population,evenings,required,priority,venue,contact,note",
      "La saison 2026,,,", "communes.csv:1:1 E129"
    ),
    Mistake(
      "a misspelt latitude", in: "communes.csv", "latitude,", "latitud,", "communes.csv:1:21 E126 latitude"),
    Mistake(
      "two misspelt coordinates", in: "communes.csv", "latitude,longitude", "latitud,longitud",
      "communes.csv:1:21 E126 latitude", "communes.csv:1:29 E126 longitude"),
    Mistake(
      "misspelt evenings", in: "communes.csv", ",evenings,required", ",evenngs,required",
      "communes.csv:1:51 E126 evenings"),
    Mistake("a misspelt territory", in: "communes.csv", "territory", "teritory", "communes.csv:1:11 E126 territory"),
    Mistake("a misspelt code", in: "communes.csv", "code,", "cod,", "communes.csv:1:1 E126 code"),
    Mistake(
      "a latitude without a longitude", in: "communes.csv", "longitude,population", "habitants,population",
      "communes.csv:1:1 E128", "communes.csv:1:40 E127", "communes.csv:2:28 E133", "communes.csv:3:23 E133"),
    Mistake("a latitude of 91", in: "communes.csv", "48.53", "91", "communes.csv:2:22 E134"),
    Mistake(
      "a duplicate code", in: "communes.csv", "02408", "52021", "communes.csv:3:1 E204",
      "availability.csv:4:1 E206"),
    Mistake(
      "an unknown column", in: "communes.csv", "population", "populaton",
      "communes.csv:1:40 E126 population"),
    Mistake("a column that stands twice", in: "communes.csv", "venue,contact", "lieu,salle", "communes.csv:1:83 E127"),
    Mistake(
      "missing columns", in: "communes.csv", "code,name", "note,venue",
      "communes.csv:1:1 E128", "communes.csv:1:79 E127", "communes.csv:1:93 E127"),
    Mistake("a cell too many", in: "communes.csv", "Attancourt,", "Attancourt,x,", "communes.csv:2:47 E124"),
    Mistake("a cell too few", in: "communes.csv", "Attancourt,", "Attancourt", "communes.csv:2:44 E125"),
    Mistake(
      "a comma of the text that is not in quotes", in: "communes.csv", "300,2,1,5,", "300,2,1,5,salle, place,",
      "communes.csv:3:84 E124"),
    Mistake(
      "text after a quote", in: "communes.csv", "Attancourt", "\"Attan,\"court", "communes.csv:2:15 E123"),
    Mistake(
      "a quote that is closed too late", in: "communes.csv", "Attancourt", "\"Attancourt", "communes.csv:3:39 E123",
      "communes.csv:3:69 W331", "communes.csv:3:79 E125", "availability.csv:4:1 E206"),
    Mistake(
      "a decimal comma between commas", in: "communes.csv", "48.53,4.93,", "48,53,4.93",
      "communes.csv:2:22 W346", "communes.csv:2:28 E133"),
    Mistake(
      "no latitude and no matrix", in: "communes.csv", "02408,Loan,Nord,48.56,4.90", "A1,Loan,Nord,,",
      "communes.csv:3:14 E210", "availability.csv:4:1 E206"),
    Mistake("half a coordinate", in: "communes.csv", "48.53,4.93", "48.53,", "communes.csv:2:28 E131"),
    Mistake("a word for a number", in: "communes.csv", "4.93,200", "4.93,deux cents", "communes.csv:2:33 E133"),
    Mistake("more required than wanted", in: "communes.csv", "300,2,1,5", "300,1,2,5", "communes.csv:3:34 E207"),
    Mistake("too many evenings", in: "communes.csv", "300,2,1,5", "300,367,1,5", "communes.csv:3:32 E134"),
    Mistake("a priority beyond its range", in: "communes.csv", "300,2,1,5", "300,2,1,1001", "communes.csv:3:36 E134"),
    Mistake(
      "a blank code and a blank name", in: "communes.csv", "52021,Attancourt", ",", "communes.csv:2:1 E131",
      "availability.csv:2:1 E206"),
    Mistake(
      "a code with a separator", in: "communes.csv", "52021,Att", "\"52;021\",Att", "communes.csv:2:1 E140",
      "availability.csv:2:1 E206"),
    Mistake(
      "a code in scientific notation", in: "communes.csv", "52021,Att", "5.2E+04,Att", "communes.csv:2:1 E139",
      "availability.csv:2:1 E206"),
    Mistake("a NUL byte", in: "communes.csv", "Attancourt", "Attan\0court", "communes.csv:2:12 E111"),
  ]

  static let inAvailability = [
    Mistake(
      "a promise too far for its van", in: "season.json", "\"base\": \"depot\"",
      "\"base\": \"depot\", \"maxLegKm\": 1", "availability.csv:4:25 E219"),
    Mistake(
      "a quote that is never closed", in: "availability.csv", "type-h,", "type-h,\"", "availability.csv:4:32 E122"),
    Mistake(
      "an unknown code", in: "availability.csv", "52021,2026-06-01", "5202x,2026-06-01",
      "availability.csv:2:1 E206 52021"),
    Mistake(
      "a lost leading zero of another code", in: "availability.csv", "02408", "2409", "availability.csv:4:1 E206"),
    Mistake("an unknown territory", in: "availability.csv", "*,", "territory:Dre,", "availability.csv:3:1 E206 Der"),
    Mistake("to before from", in: "availability.csv", "2026-06-30", "2026-05-30", "availability.csv:2:18 E137"),
    Mistake("an unknown status", in: "availability.csv", "open", "opne", "availability.csv:2:29 E138 open"),
    Mistake("an unknown French status", in: "availability.csv", "closed", "fremé", "availability.csv:3:15 E138 fermé"),
    Mistake("a date of 30 February", in: "availability.csv", "2026-06-01", "30/02/2026", "availability.csv:2:7 E136"),
    Mistake("a blank date", in: "availability.csv", "2026-06-01", "", "availability.csv:2:7 E131"),
    Mistake("an unknown van", in: "availability.csv", "type-h", "type-j", "availability.csv:4:25 E206 type-h"),
    Mistake(
      "a fixed date on which no van works", in: "availability.csv", "2026-06-05,,fixed,type-h", "2026-06-01,,fixed,",
      "availability.csv:4:7 E214"),
    Mistake(
      "a fixed date on which the van does not work", in: "availability.csv", "2026-06-05,,fixed", "2026-06-01,,fixed",
      "availability.csv:4:7 E214"),
    Mistake(
      "a fixed date outside the season", in: "availability.csv", "2026-06-05,,fixed", "2027-06-05,,fixed",
      "availability.csv:4:7 E211"),
    Mistake(
      "a fixed span", in: "availability.csv", "2026-06-05,,fixed", "2026-06-05,2026-06-06,fixed",
      "availability.csv:4:18 E212"),
    Mistake(
      "a promise to everyone", in: "availability.csv", "02408,2026-06-05", "*,2026-06-05", "availability.csv:4:1 E213"),
    Mistake(
      "two promises for one van and date", in: "availability.csv", "*,2026-07-14,,closed,,fête",
      "52021,2026-06-05,,fixed,type-h,", "availability.csv:4:7 E216"),
  ]

  static let all = inSeason + inCommunes + inAvailability
}

@Suite struct DiagnosticCaseTests {
  @Test func theGoodSeasonIsGood() throws {
    let reading = try GoodSeason.read()
    #expect(reading.diagnostics == [])
    #expect(reading.season != nil)
  }

  @Test(arguments: Mistake.all)
  func tells(mistake: Mistake) throws {
    let good = try #require(GoodSeason.files[mistake.file])
    let bad = good.replacing(mistake.old, with: mistake.new, maxReplacements: 1)
    try #require(bad != good, "the case changes nothing")
    let reading = try GoodSeason.read(replacing: [mistake.file: bad])
    #expect(reading.summary == mistake.expected)
    #expect(reading.season == nil)
  }
}
