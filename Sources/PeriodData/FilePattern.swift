import Glibc

/// The files that a source names, `*` standing for any characters of a file's name.
public struct FilePattern {
  struct File: Sendable {
    /// As the system opens it.
    let path: String
    /// As the operator knows it.
    let shown: String
  }

  /// A path relative to a folder, or an absolute one.
  let text: String

  /// The files in the order of their names; none where nothing matches.
  func files(in folder: String, shownAs shown: String) -> [File] {
    let cut = text.utf8.lastIndex(of: UInt8(ascii: "/")).map { text.utf8.index(after: $0) }
    let directory = String(text[..<(cut ?? text.startIndex)])
    let name = String(text[(cut ?? text.startIndex)...])
    guard !text.utf8.contains(0), !name.isEmpty else { return [] }
    let isAbsolute = text.hasPrefix("/")
    let place = isAbsolute ? directory : folder + "/" + directory
    let shownPlace = isAbsolute ? directory : shown + "/" + directory
    return names(matching: name, in: place).map {
      File(path: place + "/" + $0, shown: FilePattern.tidied(shownPlace + "/" + $0))
    }
  }

  private func names(matching name: String, in directory: String) -> [String] {
    guard name.utf8.contains(UInt8(ascii: "*")) else {
      return access(directory + "/" + name, F_OK) == 0 ? [name] : []
    }
    guard let stream = opendir(directory) else { return [] }
    defer { closedir(stream) }
    let pattern = Array(name.utf8)
    var names: [String] = []
    while let entry = readdir(stream) {
      let found = withUnsafeBytes(of: &entry.pointee.d_name) {
        Array($0.prefix { $0 != 0 })
      }
      guard found.first != UInt8(ascii: "."), FilePattern.matches(pattern, found),
        let text = String(validating: found, as: UTF8.self)
      else { continue }
      names.append(text)
    }
    return names.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
  }

  /// Whether `name` is `pattern` with each `*` replaced by any characters.
  public static func matches(_ pattern: String, _ name: String) -> Bool {
    matches(Array(pattern.utf8), Array(name.utf8))
  }

  /// Whether `name` is `pattern` with each `*` replaced by some bytes, in steps of at most the
  /// product of their lengths.
  static func matches(_ pattern: [UInt8], _ name: [UInt8]) -> Bool {
    var (p, n) = (0, 0)
    var star: (pattern: Int, name: Int)?
    while n < name.count {
      if p < pattern.count, pattern[p] == UInt8(ascii: "*") {
        star = (p, n)
        p += 1
      } else if p < pattern.count, pattern[p] == name[n] {
        (p, n) = (p + 1, n + 1)
      } else if let last = star {
        star = (last.pattern, last.name + 1)
        (p, n) = (last.pattern + 1, last.name + 1)
      } else {
        return false
      }
    }
    return pattern[p...].allSatisfy { $0 == UInt8(ascii: "*") }
  }

  /// The path without `.` and with each `..` taken together with the folder before it.
  static func tidied(_ path: String) -> String {
    var parts: [Substring] = []
    for part in path.split(separator: "/") where part != "." {
      if part == "..", let last = parts.last, last != ".." {
        parts.removeLast()
      } else {
        parts.append(part)
      }
    }
    return (path.hasPrefix("/") ? "/" : "") + parts.joined(separator: "/")
  }
}
