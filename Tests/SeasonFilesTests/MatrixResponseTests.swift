internal import Foundation
internal import SeasonFiles
internal import SeasonModel
import Testing

/// A routing engine's answer about two places, and the matrices it stands for.
struct Answer: CustomTestStringConvertible, Sendable {
  let name: String
  let text: String
  let distances: [Int32]?
  let durations: [Int32]?

  var testDescription: String { name }

  static let all = [
    Answer(
      name: "OSRM",
      text: """
        {"code":"Ok","distances":[[0,1886.89],[1824,null]],"durations":[[0,192.6],[199,null]],"sources":[{"hint":"x"}]}
        """,
      distances: [0, 1887, 1824, -1], durations: [0, 3210, 3317, -1]),
    Answer(
      name: "OSRM with durations only", text: "{\"code\":\"Ok\",\"durations\":[[0,60],[90,0]]}", distances: nil,
      durations: [0, 1000, 1500, 0]),
    Answer(
      name: "OpenRouteService in metres", text: "{\"durations\":[[0,60],[90,0]],\"distances\":[[0,1500],[2500,0]]}",
      distances: [0, 1500, 2500, 0], durations: [0, 1000, 1500, 0]),
    Answer(
      name: "OpenRouteService in km",
      text: "{\"distances\":[[0,1.5],[2.5,null]],\"metadata\":{\"query\":{\"units\":\"km\"}}}",
      distances: [0, 1500, 2500, -1], durations: nil),
    Answer(
      name: "OpenRouteService in miles",
      text: "{\"distances\":[[0,1],[10,0]],\"metadata\":{\"query\":{\"units\":\"mi\"}}}",
      distances: [0, 1609, 16_093, 0], durations: nil),
    Answer(
      name: "Valhalla with an object for each pair",
      text: """
        {"sources_to_targets":[[{"distance":0.0,"time":0,"to_index":0,"from_index":0},{"distance":1.25,"time":120}],
        [{"distance":null,"time":null,"to_index":0,"from_index":1},{"distance":0,"time":0}]],"units":"kilometers"}
        """,
      distances: [0, 1250, -1, 0], durations: [0, 2000, -1, 0]),
    Answer(
      name: "Valhalla in brief, in miles",
      text: """
        {"algorithm":"costmatrix","units":"miles","sources_to_targets":{"distances":[[0,1],[2,0]],"durations":[[0,60],[30,0]]}}
        """,
      distances: [0, 1609, 3219, 0], durations: [0, 1000, 500, 0]),
  ]
}

@Suite struct MatrixResponseTests {
  @Test(arguments: Answer.all)
  func reads(answer: Answer) {
    let reading = MatrixResponse.read(
      Array(answer.text.utf8), name: "a.json", sites: ["a", "b"].map { .init(code: $0) })
    #expect(reading.diagnostics == [])
    #expect(reading.distances?.cells == answer.distances)
    #expect(reading.durations?.cells == answer.durations)
  }

  @Test func aWrongSizeStatesBothSizes() {
    let text = "{\"code\":\"Ok\",\"durations\":[[0,1,2],[1,0,3],[1,2,0]]}"
    let reading = MatrixResponse.read(Array(text.utf8), name: "a.json", sites: ["a", "b"].map { .init(code: $0) })
    #expect(reading.durations == nil)
    #expect(
      reading.diagnostics.map(\.problem) == [
        .responseWrongSize(field: "durations", rows: 3, columns: 3, expected: 2)
      ])
  }

  @Test(arguments: [
    ("{\"code\":\"NoTable\",\"message\":\"No table found\"}", "E166"),
    ("{\"error\":{\"code\":6004,\"message\":\"too many\"}}", "E166"),
    ("{\"error_code\":171,\"error\":\"No suitable edges\"}", "E166"),
    ("{\"hello\":1}", "E167"),
    ("[]", "E156"),
    ("{\"durations\":[[0,-1],[1,0]]}", "E134"),
    ("{\"durations\":[[0,\"1\"],[1,0]]}", "E156"),
    ("{\"durations\":[[0,1],[1]]}", "E165"),
    ("{\"durations\":7}", "E156"),
    ("{\"durations\":[[0,1],[1,0]]", "E151"),
  ])
  func refuses(text: String, code: String) {
    let reading = MatrixResponse.read(Array(text.utf8), name: "a.json", sites: ["a", "b"].map { .init(code: $0) })
    #expect(reading.diagnostics.map(\.problem.code.rawValue) == [code])
    #expect(reading.durations == nil)
  }

  /// What is told of an answer for a base and two villages 5.6 km apart, when the answer's own places are these latitudes.
  @Test(arguments: [
    ([48.6, 48.65, 48.7], []), ([48.601, 48.655, 48.7], []), ([48.6, 48.7, 48.65], ["E169", "E169"]),
    ([48.6, 48.665, 48.7], ["W345"]), ([43.6, 43.65, 43.7], ["E169", "E169", "E169"]), ([48.6, 48.65], []),
  ])
  func theAnswersOwnPlacesAreCompared(latitudes: [Double], expected: [String]) throws {
    let places = latitudes.map { "{\"location\":[4.9,\($0)],\"distance\":3}" }.joined(separator: ",")
    let text =
      "{\"code\":\"Ok\",\"distances\":[[0,8100,15200],[8100,0,7300],[15200,7300,0]],\"sources\":[\(places)]}"
    let sites = [48.6, 48.65, 48.7].enumerated().map { index, latitude in
      SiteReading.Site(code: "c\(index)", coordinate: Coordinate(latitude: latitude, longitude: 4.9))
    }
    let reading = MatrixResponse.read(Array(text.utf8), name: "a.json", sites: sites)
    #expect(reading.diagnostics.map(\.problem.code.rawValue) == expected)
    #expect((reading.distances == nil) == expected.contains("E169"))
    #expect(reading.doubts == [])
  }

  @Test func kilometresThatNobodyNamedAreFound() throws {
    let text = "{\"distances\":[[0,8.1,15.2],[8.1,0,7.3],[15.2,7.3,0]]}"
    let sites = [48.6, 48.65, 48.7].enumerated().map { index, latitude in
      SiteReading.Site(code: "c\(index)", coordinate: Coordinate(latitude: latitude, longitude: 4.9))
    }
    let reading = MatrixResponse.read(Array(text.utf8), name: "a.json", sites: sites)
    #expect(reading.assumesKilometres)
    #expect(reading.distances?.cells == [0, 8100, 15_200, 8100, 0, 7300, 15_200, 7300, 0])
    let unplaced = MatrixResponse.read(Array(text.utf8), name: "a.json", sites: sites.map { .init(code: $0.code) })
    #expect(!unplaced.assumesKilometres)
    #expect(unplaced.distances?.cells == [0, 8, 15, 8, 0, 7, 15, 7, 0])
  }

  @Test func aMatrixIsWrittenAndReadBack() throws {
    let matrix = TravelMatrix(codes: ["depot", "52021", "02408"], cells: [0, 1500, -1, 7, 0, 123_456, 2, 3, 0])
    let bytes = MatrixWriter.bytes(of: matrix)
    #expect(String(decoding: bytes, as: UTF8.self).hasPrefix(",depot,52021,02408\ndepot,0.000,1.500,\n52021,0.007,"))
    let season = try #require(try GoodSeason.read(replacingBytes: ["distances.csv": bytes]).season)
    #expect(season.draft.distances == matrix)
  }

  @Test
  func documentedSamplesAreRead() {
    let folder = BenchSeasons.folder + "/engine-answers/"
    let osrm = MatrixResponse.read(
      folder + "osrm_table_response_sample0.json", sites: ["a", "b", "c"].map { .init(code: $0) })
    #expect(osrm.distances?.cells == [0, 1887, 3791, 1824, 0, 2838, 3275, 2362, 0])
    #expect(osrm.durations?.cells.first == 0)
    let ors = MatrixResponse.read(
      folder + "ors_matrix_response_sample.json", sites: ["a", "b"].map { .init(code: $0) })
    #expect(ors.diagnostics == [])
    #expect(ors.durations?.cells == [4889, 6870, 5170, 6292])
  }
}
