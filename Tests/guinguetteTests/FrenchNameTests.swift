import Testing

@testable import guinguette

@Suite("French names of communes")
struct FrenchNameTests {
  @Test(
    "follow « de » as they are said",
    arguments: [
      ("Narcy", "de Narcy"), ("Ambrières", "d’Ambrières"), ("Éclaron", "d’Éclaron"), ("Œuilly", "d’Œuilly"),
      ("Le Buisson", "du Buisson"), ("Les Islettes", "des Islettes"), ("La Chaussée", "de La Chaussée"),
      ("Hauteville", "de Hauteville"), ("Leschères", "de Leschères"), ("", "de "),
    ])
  func de(_ name: String, _ said: String) {
    #expect(Language.de(name) == said)
  }
}
