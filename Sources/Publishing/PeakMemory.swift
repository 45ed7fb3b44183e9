import Foundation

/// The most memory this process has held at once, as Linux counts it.
public enum PeakMemory {
  /// Of 1,000,000 bytes; 0 where the system does not tell.
  public static var megabytes: Int { kilobytes("VmHWM:") * 1024 / 1_000_000 }

  /// What it holds now, in bytes; 0 where the system does not tell.
  public static var residentBytes: Int { kilobytes("VmRSS:") * 1024 }

  /// Counts the most memory anew from what is held now.
  public static func reset() {
    try? "5".write(toFile: "/proc/self/clear_refs", atomically: false, encoding: .utf8)
  }

  private static func kilobytes(_ key: String) -> Int {
    guard let status = try? String(contentsOfFile: "/proc/self/status", encoding: .utf8),
      let line = status.split(separator: "\n").first(where: { $0.hasPrefix(key) })
    else { return 0 }
    return line.split(whereSeparator: { !$0.isNumber }).first.flatMap { Int($0) } ?? 0
  }
}
