import Foundation
import Glibc

/// A program that is run to its end, timed from its start to its end.
///
/// Foundation's `Process` notices an end late, some 80 ms a time, which is more than a report takes.
struct ChildProcess {
  /// What it wrote to its standard output.
  let output: String
  let milliseconds: Double

  /// Those that it wrote.
  var numbers: [Double] {
    output.split(whereSeparator: \.isWhitespace).compactMap { Double($0) }
  }

  /// Throws `BenchmarkFailure` where it cannot be run or fails.
  init(_ program: String, _ arguments: [String]) throws {
    var ends: [Int32] = [-1, -1]
    guard pipe(&ends) == 0 else { throw BenchmarkFailure(words: "no pipe for “\(program)”") }
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    posix_spawn_file_actions_adddup2(&actions, ends[1], STDOUT_FILENO)
    posix_spawn_file_actions_addclose(&actions, ends[0])
    posix_spawn_file_actions_addclose(&actions, ends[1])
    posix_spawn_file_actions_addopen(&actions, STDERR_FILENO, "/dev/null", O_WRONLY, 0)
    let words = ([program] + arguments).map { strdup($0) } + [nil]
    defer { for word in words { free(word) } }
    let began = ContinuousClock.now
    var child: pid_t = 0
    let refusal = posix_spawn(&child, program, &actions, nil, words, environ)
    close(ends[1])
    let reader = FileHandle(fileDescriptor: ends[0], closeOnDealloc: true)
    guard refusal == 0 else { throw BenchmarkFailure(words: "“\(program)” cannot be run") }
    output = String(decoding: reader.readDataToEndOfFile(), as: UTF8.self)
    var status: Int32 = 0
    waitpid(child, &status, 0)
    milliseconds = (ContinuousClock.now - began) / .milliseconds(1)
    guard status == 0 else {
      throw BenchmarkFailure(
        words: "“\(program) \(arguments.joined(separator: " "))” failed")
    }
  }
}
