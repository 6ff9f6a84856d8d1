import Gazetteer
import Testing

@Suite("The communes of France")
struct GazetteerTests {
  @Test("every commune is in the table, ordered by code, and found by its code and its name")
  func wholeTable() {
    let all = Gazetteer.communes { _ in true }
    #expect(all.count == 34_875)
    #expect(Gazetteer.communities.count == 1253)
    #expect(all.map(\.code) == all.map(\.code).sorted())
    var tried = 0
    for commune in all where commune.code.hasSuffix("7") {
      tried += 1
      #expect(Gazetteer.commune(code: commune.code) == commune)
      #expect(Gazetteer.search(commune.name).communes.contains(commune), "\(commune.name)")
    }
    #expect(tried > 3000)
    for code in ["00000", "01003", "99999", "", "2A0", "Bannes", "97700", "52037 "] {
      #expect(Gazetteer.commune(code: code) == nil, "\(code)")
    }
  }

  @Test("a commune is what the official code says")
  func oneCommune() throws {
    let commune = try #require(Gazetteer.commune(code: "2A004"))
    #expect(commune.name == "Ajaccio")
    #expect(commune.departement.name == "Corse-du-Sud")
    #expect(commune.community?.siren == "242010056")
    let point = try #require(commune.point)
    #expect(abs(point.latitude - 41.92) < 0.02 && abs(point.longitude - 8.74) < 0.02)
    #expect((commune.population ?? 0) > 60_000)
  }

  @Test(
    "a name is found however it is written",
    arguments: [
      ("SAINT DIZIER", "52448"), ("St-Dizier", "52448"), ("st. dizier", "52448"), ("Mans (Le)", "72181"),
      ("le mans", "72181"), ("Mans", "72181"), ("Abergement Clemenciat", "01001"), ("L’Abergement‑Clémenciat", "01001"),
      ("l abergement clemenciat", "01001"), ("Ste Menehould", "51507"), ("Vitry le Francois", "51649"),
      ("Bannes (52)", "52037"), ("Bannes (Haute-Marne)", "52037"), ("Bannes, haute marne", "52037"),
      ("52360 Bannes", "52037"), ("20000 Ajaccio", "2A004"), ("Chalons en Champagne", "51108"),
      ("L'Île d'Yeu", "85113"),
      ("Longeville sur la Laines", ""), ("Œuilly (51)", "51410"), ("Oeuilly (Marne)", "51410"), ("", ""), ("(", ""),
      ("Le", ""), ("E\u{301}pernay", "51230"),
    ])
  func writtenNames(_ name: String, _ code: String) {
    #expect(Gazetteer.search(name).communes.map(\.code) == (code.isEmpty ? [] : [code]))
  }

  @Test("a name that several have gives them all, and what is written just so goes before what is not")
  func severalCommunes() {
    #expect(Gazetteer.search("Bannes").communes.map(\.code) == ["46017", "51035", "52037", "53019"])
    #expect(Gazetteer.search("sainte colombe").communes.count == 12)
  }

  @Test("a code that lost its first zero, or has a small letter, is mended")
  func mendedCodes() {
    #expect(Gazetteer.commune(mending: "1004")?.name == "Ambérieu-en-Bugey")
    #expect(Gazetteer.commune(mending: "2a004")?.name == "Ajaccio")
    #expect(Gazetteer.commune(mending: "01004") == nil)
    #expect(Gazetteer.commune(mending: "écrit") == nil)
  }

  @Test("a body's short name is what people say")
  func shortNames() {
    #expect(Gazetteer.communities.first { $0.siren == "200069193" }?.shortName == "Dombes")
  }
}
