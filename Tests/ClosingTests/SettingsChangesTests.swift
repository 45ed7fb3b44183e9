import TestSupport
import Testing

@testable import Closing

struct SettingsChangesTests {
  private func told(_ old: String, _ new: String) -> [String] {
    SettingsChanges(file: "x", from: old, to: new).lines.map {
      "\($0.isNew ? "+" : "-")\($0.number) \($0.text)"
    }
  }

  @Test func `a line that changed is gone and comes anew in its place`() {
    #expect(told("a\nb\nc\n", "a\nB\nc\n") == ["-2 b", "+2 B"])
    #expect(told("a\nb\n", "a\nx\nb\n") == ["+2 x"])
    #expect(told("a\nx\nb\n", "a\nb\n") == ["-2 x"])
    #expect(told("", "a\n") == ["+1 a"])
    #expect(told("a\r\nb\r\n", "a\nb") == [])
  }

  @Test func `only files that say something else are told, also those that are new or gone`() {
    let old = [
      PeriodRecord.PolicyFile(name: "b.yaml", text: "1\n"),
      PeriodRecord.PolicyFile(name: "a.yaml", text: "1\n"),
      PeriodRecord.PolicyFile(name: "c.yaml", text: "1\n"),
    ]
    let new = [
      PeriodRecord.PolicyFile(name: "a.yaml", text: "1\n"),
      PeriodRecord.PolicyFile(name: "b.yaml", text: "2\n"),
      PeriodRecord.PolicyFile(name: "d.yaml", text: "1\n"),
    ]
    let changes = SettingsChanges.all(from: old, to: new)
    #expect(changes.map(\.file) == ["b.yaml", "c.yaml", "d.yaml"])
    #expect(changes.map(\.count) == [2, 1, 1])
  }

  @Test(arguments: 0..<60) func `the lines turn the old text into the new one`(seed: UInt64) {
    var numbers = SeededNumbers(seed: seed)
    func lines() -> [String] {
      (0..<Int.random(in: 0...9, using: &numbers)).map { _ in
        ["a", "b", "c"].randomElement(using: &numbers) ?? "a"
      }
    }
    let (old, new) = (lines(), lines())
    let changes = SettingsChanges(
      file: "x", from: old.map { $0 + "\n" }.joined(), to: new.map { $0 + "\n" }.joined())
    let gone = Set(changes.lines.filter { !$0.isNew }.map(\.number))
    var result = old.enumerated().filter { !gone.contains($0.offset + 1) }.map(\.element)
    for line in changes.lines where line.isNew { result.insert(line.text, at: line.number - 1) }
    #expect(result == new)
    #expect(changes.lines.filter { !$0.isNew }.allSatisfy { old[$0.number - 1] == $0.text })
  }
}
