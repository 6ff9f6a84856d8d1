// swift-tools-version: 6.2
import PackageDescription

let package = Package(
  name: "guinguette",
  products: [
    .executable(name: "guinguette", targets: ["guinguette"]),
    .executable(name: "planner-bench", targets: ["planner-bench"]),
  ],
  targets: [
    .target(name: "SeasonModel"),
    .target(name: "SeasonFiles", dependencies: ["SeasonModel"]),
    .target(name: "TourPlanner", dependencies: ["SeasonModel"]),
    .target(name: "SeasonExports", dependencies: ["SeasonModel"]),
    .executableTarget(
      name: "guinguette",
      dependencies: ["SeasonModel", "SeasonFiles", "TourPlanner", "SeasonExports"]),
    .executableTarget(
      name: "planner-bench", dependencies: ["SeasonModel", "SeasonFiles", "TourPlanner"]),
    .testTarget(name: "SeasonModelTests", dependencies: ["SeasonModel"]),
    .testTarget(name: "SeasonFilesTests", dependencies: ["SeasonFiles"]),
    .testTarget(name: "TourPlannerTests", dependencies: ["TourPlanner", "SeasonFiles"]),
    .testTarget(
      name: "SeasonExportsTests", dependencies: ["SeasonExports", "SeasonModel"],
      resources: [.copy("Fixtures")]),
    .testTarget(name: "guinguetteTests", dependencies: ["guinguette", "SeasonModel", "SeasonFiles", "SeasonExports"]),
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
