// swift-tools-version: 6.2
import PackageDescription

let package = Package(
  name: "guinguette",
  products: [
    .executable(name: "guinguette", targets: ["guinguette"]),
    .executable(name: "planner-bench", targets: ["planner-bench"]),
  ],
  targets: [
    .target(name: "CivilTime"),
    .target(name: "Gazetteer"),
    .target(name: "TextFormats", dependencies: ["CivilTime"]),
    .target(name: "ICalendar", dependencies: ["CivilTime"]),
    .target(name: "SeasonModel", dependencies: ["CivilTime"]),
    .target(name: "SeasonFiles", dependencies: ["SeasonModel", "TextFormats", "CivilTime", "Gazetteer"]),
    .target(name: "TourPlanner", dependencies: ["SeasonModel", "CivilTime"]),
    .target(name: "PlanChanges", dependencies: ["CivilTime", "SeasonModel", "TourPlanner"]),
    .target(name: "SeasonExports", dependencies: ["SeasonModel", "ICalendar", "TextFormats", "CivilTime"]),
    .target(
      name: "SeasonDesk",
      dependencies: [
        "CivilTime", "Gazetteer", "ICalendar", "PlanChanges", "SeasonExports", "SeasonFiles", "SeasonModel",
        "TextFormats", "TourPlanner",
      ]),
    .executableTarget(
      name: "guinguette",
      dependencies: [
        "SeasonDesk", "Gazetteer", "SeasonModel", "SeasonFiles", "TourPlanner", "PlanChanges", "SeasonExports",
        "ICalendar",
        "TextFormats",
        "CivilTime",
      ]),
    .executableTarget(
      name: "planner-bench",
      dependencies: ["SeasonModel", "SeasonFiles", "TourPlanner", "TextFormats", "CivilTime"]),
    .target(name: "TestSupport", dependencies: ["CivilTime", "ICalendar", "SeasonModel"], path: "Tests/Support"),
    .testTarget(name: "CivilTimeTests", dependencies: ["CivilTime", "TestSupport"]),
    .testTarget(name: "GazetteerTests", dependencies: ["Gazetteer"]),
    .testTarget(name: "TextFormatsTests", dependencies: ["TextFormats", "TestSupport"]),
    .testTarget(
      name: "ICalendarTests", dependencies: ["ICalendar", "TestSupport"], resources: [.copy("Fixtures")]),
    .testTarget(name: "SeasonModelTests", dependencies: ["SeasonModel", "TestSupport"]),
    .testTarget(
      name: "SeasonFilesTests", dependencies: ["SeasonFiles", "TextFormats", "TestSupport"], exclude: ["Workbooks"]),
    .testTarget(name: "TourPlannerTests", dependencies: ["TourPlanner", "SeasonFiles", "TestSupport"]),
    .testTarget(name: "PlanChangesTests", dependencies: ["PlanChanges", "TourPlanner", "TestSupport"]),
    .testTarget(
      name: "SeasonExportsTests",
      dependencies: ["SeasonExports", "SeasonModel", "ICalendar", "TextFormats", "TestSupport"],
      resources: [.copy("Fixtures")]),
    .testTarget(
      name: "SeasonDeskTests",
      dependencies: [
        "SeasonDesk", "CivilTime", "Gazetteer", "SeasonModel", "SeasonFiles", "TourPlanner", "PlanChanges",
        "SeasonExports", "TestSupport",
      ]),
    .testTarget(
      name: "guinguetteTests",
      dependencies: [
        "guinguette", "Gazetteer", "SeasonDesk", "SeasonModel", "SeasonFiles", "SeasonExports", "TextFormats",
        "TestSupport",
      ],
      exclude: ["Golden"]),
  ],
  swiftLanguageModes: [.v6]
)

// One rule for every target: a warning is an error, and what a file uses it says.
for target in package.targets {
  target.swiftSettings = [
    .treatAllWarnings(as: .error),
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("InternalImportsByDefault"),
    .enableUpcomingFeature("MemberImportVisibility"),
  ]
}
