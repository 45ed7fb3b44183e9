import Foundation
import TestSupport
import Testing

/// `scorebook close` and builds of closed periods as somebody types them.
struct ClosingCommandTests {
  private func path(_ workspace: String, _ name: String) -> String { workspace + "/" + name }

  /// Raises an order of October by one.
  private func raiseAnOrder(in workspace: String) throws {
    let file = URL(filePath: path(workspace, "Data/orders-2026.csv"))
    let text = try String(contentsOf: file, encoding: .utf8)
    try Data((text + "SO-LATE,2026/10/9,R001,A0001,999.00,已完成\n").utf8).write(to: file)
  }

  @Test func `a period is closed, kept, and restated only with a reason`() throws {
    let (folder, workspace) = try DemoSite.chinese.get().copy()
    let closed = try BuiltCommand.run("close", workspace, "--period", "2026-10")
    #expect(closed.status == 0, "\(closed.errors)")
    #expect(closed.output.hasPrefix("closed 2026-10 → \(workspace)/Closed/2026-10: "))
    let again = try BuiltCommand.run("close", "2026-10", in: workspace)
    #expect(again.status == 0)
    #expect(
      again.output
        == "2026-10 was closed before with the same figures; nothing was written\n")
    let checked = try BuiltCommand.run("check", workspace)
    #expect(checked.output.contains("closed: 2026-10\n"))
    let same = try BuiltCommand.run("build", workspace, "--period", "2026-10")
    #expect(same.status == 0 && same.output.hasSuffix("  closed, unchanged\n"))

    try raiseAnOrder(in: workspace)
    let output = URL(filePath: path(workspace, "Output"))
    let before = try files(in: output)
    let refused = try BuiltCommand.run("build", workspace, "--period", "2026-10")
    #expect(refused.status == 1)
    #expect(refused.errors.contains("2026-10 is closed, and "))
    #expect(refused.errors.contains("orders: 1 row added, first at Data/orders-2026.csv:"))
    #expect(try files(in: output) == before)
    let chinese = try BuiltCommand.run(
      "close", workspace, "2026-10", environment: ["LC_ALL": "zh_CN.UTF-8"])
    #expect(chinese.status == 1)
    #expect(chinese.errors.contains("2026-10 已关账，而将有 "))

    let restated = try BuiltCommand.run(
      "build", workspace, "--period", "2026-10", "--restate", "--reason", " 漏录订单 ")
    #expect(restated.status == 0, "\(restated.errors)")
    #expect(
      restated.output.hasSuffix("  restated → \(workspace)/Output/2026-10/restatement.html\n"))
    let period = output.appending(path: "2026-10")
    #expect(try PublishedManifest(in: period).faults(of: period) == [])
    let page = try PublishedPage(Data(contentsOf: period.appending(path: "restatement.html")))
    #expect(page.elements("dd").map(\.text).contains("漏录订单"))
    #expect(page.addresses.allSatisfy { !$0.hasPrefix("http") })
    #expect(
      try BuiltCommand.run("check", workspace).output.contains("closed: 2026-10, restatements: 1\n")
    )
    // Every other period is as open as before.
    #expect(try BuiltCommand.run("build", workspace, "--period", "2026-09").status == 0)
    withExtendedLifetime(folder) {}
  }

  @Test(arguments: [["--period", "October"], ["October"], ["--period", "2024-05"]])
  func `what cannot be evaluated is not closed`(words: [String]) throws {
    let site = try DemoSite.chinese.get()
    let outcome = try BuiltCommand.run(["close", site.workspace] + words)
    #expect(outcome.status == 1 && outcome.output == "")
    #expect(!FileManager.default.fileExists(atPath: path(site.workspace, "Closed")))
  }

  @Test func `closing under --strict lets no warning pass`() throws {
    let site = try DemoSite.chinese.get()
    let outcome = try BuiltCommand.run("close", site.workspace, "2026-10", "--strict")
    #expect(outcome.status == 1)
    #expect(outcome.errors.contains("nothing was closed, because --strict lets no warning pass"))
    #expect(!FileManager.default.fileExists(atPath: path(site.workspace, "Closed")))
  }

  @Test func `a closing that is killed at any moment closes all or nothing`() throws {
    let (folder, workspace) = try DemoSite.chinese.get().copy()
    let start = ContinuousClock.now
    #expect(try BuiltCommand.run("close", workspace, "2026-09").status == 0)
    let length = (ContinuousClock.now - start) / .seconds(1)
    let closed = URL(filePath: path(workspace, "Closed"))
    for moment in 0..<8 {
      let outcome = try BuiltCommand.run(
        ["close", workspace, "2026-10"], killedAfter: length * (Double(moment) + 0.5) / 8)
      let found = try BuiltCommand.run("check", workspace)
      #expect(found.status == 0 && found.output.contains("closed: 2026-09\n"))
      if found.output.contains("closed: 2026-10\n") {
        #expect(try BuiltCommand.run("close", workspace, "2026-10").status == 0)
        try FileManager.default.removeItem(at: closed.appending(path: "2026-10"))
      } else {
        #expect(outcome.isKilled)
      }
    }
    #expect(try BuiltCommand.run("close", workspace, "2026-10").status == 0)
    #expect(
      try FileManager.default.contentsOfDirectory(atPath: closed.path).sorted()
        == [".lock", "2026-09", "2026-10"])
    withExtendedLifetime(folder) {}
  }
}
