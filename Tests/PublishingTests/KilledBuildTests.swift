import Foundation
import TestSupport
import Testing

/// Whoever looks at a published period sees a whole one, whatever became of the build.
struct KilledBuildTests {
  @Test func `a build killed at ten moments leaves the old period or the new one, whole`() throws {
    let (folder, workspace) = try DemoSite.chinese.get().copy()
    let output = URL(filePath: workspace + "/Output")
    let period = output.appending(path: "2026-10")
    let options = ["build", workspace, "--period", "2026-10", "--jobs", "1"]
    func manifest() throws -> Data {
      try Data(contentsOf: period.appending(path: "manifest.json"))
    }

    // Two versions of the data that take turns, so that each kill has an old one to keep.
    let orders = URL(filePath: workspace + "/Data/orders-2026.csv")
    let fewer = try Data(contentsOf: orders)
    let data = [fewer, fewer + Data("SO-MORE,2026/10/9,R001,A0001,999.00,已完成\n".utf8)]
    var manifests = [try manifest()]
    try data[1].write(to: orders)
    let start = ContinuousClock.now
    #expect(try BuiltCommand.run(options).status == 0)
    let length = (ContinuousClock.now - start) / .seconds(1)
    manifests.append(try manifest())
    #expect(manifests[0] != manifests[1])

    var killed = 0
    for moment in 0..<10 {
      let version = moment % 2
      try data[version].write(to: orders)
      let outcome = try BuiltCommand.run(
        options, killedAfter: length * (Double(moment) + 0.5) / 10)
      let found = try manifest()
      if outcome.isKilled {
        killed += 1
        #expect(manifests.contains(found))
      } else {
        #expect(found == manifests[version])
      }
      #expect(try PublishedManifest(in: period).faults(of: period) == [])
    }
    #expect(killed > 0)
    #expect(try BuiltCommand.run(options).status == 0)
    #expect(try manifest() == manifests[1])
    #expect(
      try FileManager.default.contentsOfDirectory(atPath: output.path).sorted()
        == [".lock", "2026-10", "index.html", "style.css"])
    withExtendedLifetime(folder) {}
  }

  @Test func `a build clears what a killed one left`() throws {
    let (folder, workspace) = try DemoSite.chinese.get().copy()
    let left = workspace + "/Output/.building-2026-10/reps"
    try FileManager.default.createDirectory(atPath: left, withIntermediateDirectories: true)
    try Data("half".utf8).write(to: URL(filePath: left + "/page.html"))
    #expect(try BuiltCommand.run("build", workspace, "--period", "2026-10").status == 0)
    #expect(!FileManager.default.fileExists(atPath: workspace + "/Output/.building-2026-10"))
    withExtendedLifetime(folder) {}
  }
}
