import Dispatch
import Synchronization

/// Threads that share work, so many at a time; results do not depend on their number.
///
///     let squares = Workers(2).map([1, 2, 3]) { $0 * $0 }
public struct Workers: Sendable {
  let count: Int

  public init(_ count: Int) { self.count = max(1, count) }

  /// Runs jobs; results in the order of jobs.
  func results<Value: Sendable>(of jobs: [@Sendable () -> Value]) -> [Value] {
    guard count > 1, jobs.count > 1 else { return jobs.map { $0() } }
    let next = Atomic<Int>(0)
    let found = Mutex([Int: Value]())
    DispatchQueue.concurrentPerform(iterations: min(count, jobs.count)) { _ in
      while true {
        let index = next.wrappingAdd(1, ordering: .relaxed).oldValue
        guard index < jobs.count else { return }
        let value = jobs[index]()
        found.withLock { $0[index] = value }
      }
    }
    return found.withLock { found in jobs.indices.compactMap { found[$0] } }
  }

  /// Makes something of each element, in their order.
  public func map<Element: Sendable, Value: Sendable>(
    _ elements: [Element], _ body: @escaping @Sendable (Element) -> Value
  ) -> [Value] {
    // A few parts for each thread, since some elements take longer than others.
    let parts = parts(elements.count, of: max(1, elements.count / (count * 8)))
    return results(of: parts.map { part in { elements[part].map(body) } }).flatMap { $0 }
  }

  /// As many equal parts as there are threads, of at least so many each.
  func parts(_ total: Int, atLeast least: Int) -> [Range<Int>] {
    let parts = max(1, min(count, total / least))
    return (0..<parts).map { total * $0 / parts..<total * ($0 + 1) / parts }
  }

  private func parts(_ total: Int, of size: Int) -> [Range<Int>] {
    stride(from: 0, to: total, by: size).map { $0..<min(total, $0 + size) }
  }
}
