import Foundation
import Problems
import Publishing
import Synchronization

/// Tells how a build goes: one line a stage, which on a terminal counts along.
final class ProgressPrinter: Sendable {
  private struct State {
    var began = ContinuousClock.now
    var stageBegan = ContinuousClock.now
    var lastDrawn: ContinuousClock.Instant?
  }

  private let isQuiet: Bool
  private let showsTimings: Bool
  private let isTerminal = isatty(STDOUT_FILENO) == 1
  private let start = ContinuousClock.now
  private let state = Mutex(State())

  init(isQuiet: Bool, showsTimings: Bool) {
    self.isQuiet = isQuiet
    self.showsTimings = showsTimings
  }

  /// Called from any thread.
  func tell(_ progress: BuildProgress) {
    state.withLock { state in
      switch progress {
      case .began:
        state.stageBegan = .now
        state.lastDrawn = nil
      case .advanced(let done, let of):
        guard isTerminal, !isQuiet else { return }
        let now = ContinuousClock.now
        if let last = state.lastDrawn, now - last < .milliseconds(100), done < of { return }
        state.lastDrawn = now
        let seconds = (now - state.stageBegan).seconds
        let rate = Double(done) / max(seconds, 0.001)
        let left = Int((Double(of - done) / max(rate, 0.001)).rounded(.up))
        let rest = Phrase("\(Int(rate))/s  \(left) s left", "每秒 \(Int(rate)) 份  还需 \(left) 秒")
        show(head(.reports) + "\(done)/\(of)  " + rest.said, endsLine: false)
      case .ended(let stage, let detail):
        var line = head(stage) + detail.said
        if showsTimings {
          let time = Self.text((ContinuousClock.now - state.stageBegan).seconds)
          let peak = PeakMemory.megabytes
          line += Phrase("  (\(time), peak \(peak) MB)", "  （\(time)，内存峰值 \(peak) MB）").said
        }
        if !isQuiet || showsTimings { show(line, endsLine: true) }
      }
    }
  }

  /// Ends a line that still counts along.
  func stop() {
    if isTerminal, !isQuiet { print("\r\u{1B}[K", terminator: "") }
  }

  /// Since the printer was made: `3.1 s`.
  var elapsedText: String { Self.text((ContinuousClock.now - start).seconds) }

  private func head(_ stage: Stage) -> String {
    let number = (Stage.allCases.firstIndex(of: stage) ?? 0) + 1
    let name = stage.name.said.padding(toLength: 12, withPad: " ", startingAt: 0)
    return "  [\(number)/\(Stage.allCases.count)] \(name) "
  }

  private func show(_ line: String, endsLine: Bool) {
    print(
      (isTerminal ? "\r\u{1B}[K" : "") + line, terminator: endsLine ? "\n" : "")
    // At once, also into a pipe or a file that somebody follows.
    fflush(nil)
  }

  private static func text(_ seconds: Double) -> String {
    let tenths = Int((seconds * 10).rounded())
    return "\(tenths / 10).\(tenths % 10) " + Phrase("s", "秒").said
  }
}

extension Duration {
  var seconds: Double {
    Double(components.seconds) + Double(components.attoseconds) / 1e18
  }
}
