import Foundation
import Problems
import Yams

/// A YAML file of the workspace as nodes, each knowing its place.
struct SettingsFile {
  /// The largest file that is read, in bytes.
  static let sizeLimit = 1_000_000
  /// Each alias repeats what it names, so a few dozen of them can make a file of any size.
  static let aliasLimit = 10

  /// As problems name it.
  let name: String
  let root: Node

  /// Reads `folder/name`; nil, and told, where it is not there or is not YAML.
  init?(folder: String, name: String, purpose: Phrase, problems: inout Problems) {
    let place = Place(name)
    let path = folder + "/" + name
    guard FileManager.default.fileExists(atPath: path) else {
      problems.add(.missingSettings(name, purpose: purpose, at: place))
      return nil
    }
    guard let file = FileHandle(forReadingAtPath: path),
      let data = try? file.read(upToCount: SettingsFile.sizeLimit + 1)
    else {
      problems.add(.unreadableFile(Phrase("it cannot be opened", "无法打开"), at: place))
      return nil
    }
    self.init(bytes: Array(data), name: name, problems: &problems)
  }

  init?(bytes: [UInt8], name: String, problems: inout Problems) {
    self.name = name
    guard bytes.count <= SettingsFile.sizeLimit else {
      problems.add(.oversizedFile(limit: "1 MB", at: Place(name)))
      return nil
    }
    guard let text = String(validating: bytes, as: UTF8.self) else {
      let line = SettingsFile.lineOfInvalidUTF8(bytes)
      problems.add(
        .invalidYAML(
          Phrase("bytes that are not UTF-8", "有些字节不是 UTF-8 编码"), at: Place(name, line: line),
          excerpt: nil))
      return nil
    }
    if let line = SettingsFile.lineOfExcessAlias(bytes) {
      problems.add(
        .invalidYAML(
          Phrase(
            "more than \(SettingsFile.aliasLimit) aliases (*name)",
            "别名（*name）超过 \(SettingsFile.aliasLimit) 个"), at: Place(name, line: line), excerpt: nil))
      return nil
    }
    do {
      // Without a resolver every scalar stays the text that was written.
      guard let root = try Yams.compose(yaml: text, .basic, .default, .utf8) else {
        problems.add(
          .invalidYAML(
            Phrase("the file is empty", "文件为空"), at: Place(name), excerpt: nil))
        return nil
      }
      self.root = root
    } catch let error as YamlError {
      problems.add(SettingsFile.problem(error, text, name))
      return nil
    } catch {
      problems.add(.invalidYAML(Phrase(same: "\(error)"), at: Place(name), excerpt: nil))
      return nil
    }
  }

  private static func lineOfInvalidUTF8(_ bytes: [UInt8]) -> Int {
    var line = 1
    for part in bytes.split(separator: 10, omittingEmptySubsequences: false) {
      if String(validating: part, as: UTF8.self) == nil { return line }
      line += 1
    }
    return line
  }

  /// The line of the first alias too many, counting everything that may be one.
  private static func lineOfExcessAlias(_ bytes: [UInt8]) -> Int? {
    var count = 0
    var line = 1
    var before: UInt8 = 10
    for (index, byte) in bytes.enumerated() {
      if byte == UInt8(ascii: "*"), " \t\n\r[{,:?-&!".utf8.contains(before),
        index + 1 < bytes.count, !" \t\n\r".utf8.contains(bytes[index + 1])
      {
        count += 1
        if count > aliasLimit { return line }
      }
      if byte == 10 { line += 1 }
      before = byte
    }
    return nil
  }

  private static func problem(_ error: YamlError, _ text: String, _ name: String) -> Problem {
    func told(_ context: YamlError.Context?, _ problem: String, _ mark: Mark) -> Problem {
      let lines = text.split(omittingEmptySubsequences: false) { $0.isNewline }
      let excerpt = lines.indices.contains(mark.line - 1) ? String(lines[mark.line - 1]) : nil
      let reason = (context.map { "\($0.text), " } ?? "") + problem
      return .invalidYAML(
        Phrase(same: reason), at: Place(name, line: mark.line, column: mark.column),
        excerpt: excerpt)
    }
    switch error {
    case .scanner(let context, let problem, let mark, _),
      .parser(let context, let problem, let mark, _):
      return told(context, problem, mark)
    case .composer(_, let problem, let mark, _):
      return told(nil, problem, mark)
    case .reader(let problem, let offset, _, let yaml):
      let line = offset.map { offset in
        1 + yaml.prefix(offset).reduce(0) { $0 + ($1.isNewline ? 1 : 0) }
      }
      return .invalidYAML(Phrase(same: problem), at: Place(name, line: line), excerpt: nil)
    case .duplicatedKeysInMapping(let duplicates, let context):
      return .repeatedKey(
        duplicates.first ?? "",
        at: Place(name, line: context.mark.line, column: context.mark.column))
    default:
      return .invalidYAML(Phrase(same: "\(error)"), at: Place(name), excerpt: nil)
    }
  }
}
