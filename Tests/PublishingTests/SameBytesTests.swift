import Foundation
import TestSupport
import Testing

/// Same input, same bytes: nothing of the machine, the moment or the order of work shows.
struct SameBytesTests {
  @Test func `other jobs, folders, time zones and locales give the same files`() throws {
    let site = try DemoSite.chinese.get()
    let (folder, workspace) = try site.copy()
    let output = URL(filePath: workspace + "/Output")
    let first = try files(in: output)
    #expect(first.keys.contains("2026-10/organization.pdf"))
    let ways:
      [(options: [String], folder: String, workspace: String, environment: [String: String])]
    ways = [
      (["--jobs", "1"], "/", workspace, ["TZ": "Pacific/Kiritimati"]),
      (["--jobs", "2"], folder.path, "company", ["LANG": "tr_TR.UTF-8", "TZ": "America/Lima"]),
      (["--jobs", "7"], workspace, ".", ["LC_ALL": "ar_EG.UTF-8"]),
    ]
    for way in ways {
      try FileManager.default.removeItem(at: output)
      let outcome = try BuiltCommand.run(
        ["build", way.workspace, "--period", "2026-10"] + way.options, in: way.folder,
        environment: way.environment)
      #expect(outcome.status == 0)
      let again = try files(in: output)
      #expect(Set(again.keys) == Set(first.keys))
      for (path, bytes) in first { #expect(again[path] == bytes, "\(path)") }
    }
  }

  @Test func `another output folder and a build over an older one give the same files`() throws {
    let site = try DemoSite.chinese.get()
    let folder = try TemporaryFolder()
    for _ in 0..<2 {
      let outcome = try BuiltCommand.run(
        "build", site.workspace, "--period", "2026-10", "--output", folder.path("site"))
      #expect(outcome.status == 0)
    }
    let first = try files(in: URL(filePath: site.workspace + "/Output"))
    let again = try files(in: folder.url.appending(path: "site"))
    #expect(Set(again.keys) == Set(first.keys))
    for (path, bytes) in first { #expect(again[path] == bytes, "\(path)") }
  }

  @Test func `two examples of one seed are the same files, of another seed others`() throws {
    let folder = try TemporaryFolder()
    for (name, seed) in [("a", "3"), ("b", "3"), ("c", "4")] {
      let made = try BuiltCommand.run(
        "init", name, "--demo", "--reps", "3", "--months", "2", "--seed", seed, in: folder.path)
      #expect(made.status == 0)
    }
    let all = try ["a", "b", "c"].map { try files(in: folder.url.appending(path: $0)) }
    #expect(all[0] == all[1])
    #expect(all[0] != all[2])
  }
}
