import Foundation

/// The most memory this process has held at once, as Linux counts it.
public enum PeakMemory {
  /// Of 1,000,000 bytes; 0 where the system does not tell.
  public static var megabytes: Int {
    guard let status = try? String(contentsOfFile: "/proc/self/status", encoding: .utf8),
      let line = status.split(separator: "\n").first(where: { $0.hasPrefix("VmHWM:") }),
      let kilobytes = line.split(whereSeparator: { !$0.isNumber }).first.flatMap({ Int($0) })
    else { return 0 }
    return kilobytes * 1024 / 1_000_000
  }
}
