import Testing

@Suite("Comparing plans")
struct CompareTests {
  @Test("The published plan, the current one and a CSV are all plans to compare")
  func sources() throws {
    let season = try SeasonFixture(plan: true)
    let nothing = try Program.run("compare", season.path, "published")
    #expect(nothing.status == 66)
    #expect(nothing.errors.contains("rien n’est encore publié"), "\(nothing.errors)")
    #expect(try Program.run("publish", season.path, "--output", season.path + "/web").status == 0)
    let same = try Program.run("compare", season.path, "publié", "current", "--json").json()
    #expect((same["moved"] as? [Any])?.isEmpty == true && same["km"] as? Double == 0)
    #expect(try Program.run("move", season.path, "Cheminon", "--to", "2026-06-11").status == 0)
    let moved = try Program.run("compare", season.path, "published", "--json").json()
    #expect((moved["moved"] as? [[String: String]])?.map { $0["to"] } == ["2026-06-11"])
    let csv = season.path + "/vieux.csv"
    #expect(try Program.run("export", season.path, "--format", "csv", "--output", csv).status == 0)
    let file = try Program.run("compare", season.path, csv, "current", "--json").json()
    #expect((file["moved"] as? [Any])?.isEmpty == true)
  }

  @Test("What the territories get adds up to the whole, before and after")
  func territories() throws {
    let season = try SeasonFixture(plan: true)
    let json = try Program.run("compare", season.path, "--json").json()
    let territories = try #require(json["territories"] as? [[String: Any]])
    #expect(territories.map { $0["territory"] as? String } == ["CC Der", "CC Marne"])
    for side in ["before", "after"] {
      let whole = try #require(json[side] as? [String: Any])
      let parts = territories.compactMap { $0[side] as? [String: Any] }
      for figure in ["evenings", "km", "euros"] {
        let sum = parts.reduce(0) { $0 + (($1[figure] as? Double) ?? -1) }
        #expect(abs(sum - (whole[figure] as? Double ?? -1)) < 0.011, "\(side) \(figure)")
      }
    }
    let text = try Program.run("compare", season.path).output
    #expect(text.contains("Par territoire\u{202F}:") && text.contains("CC Marne\u{202F}: 1 → 2 soirées"), "\(text)")
  }
}
