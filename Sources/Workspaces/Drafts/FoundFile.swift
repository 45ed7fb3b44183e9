import Foundation
import Problems

/// A file of a folder that a workspace is made from, and where it goes.
struct FoundFile: Sendable {
  let path: String
  /// As the folder has it.
  let original: String
  /// As the workspace has it: a name that is a file's name on any system, and no pattern.
  let name: String

  /// The most files that are looked at.
  private static let limit = 1000

  /// The regular files of `folder` in the order of their names, and those passed over with the
  /// reason; nil where it is no folder that can be read.
  static func files(in folder: String) -> (files: [FoundFile], passedOver: [(String, Phrase)])? {
    guard let names = try? FileManager.default.contentsOfDirectory(atPath: folder) else {
      return nil
    }
    var files: [FoundFile] = []
    var passedOver: [(String, Phrase)] = []
    var taken: Set<String> = []
    for name in names.sorted(by: { $0.utf8.lexicographicallyPrecedes($1.utf8) })
    where !name.hasPrefix(".") {
      let path = folder + "/" + name
      // Links are not followed: what they lead to may lie anywhere.
      let attributes = try? FileManager.default.attributesOfItem(atPath: path)
      switch attributes?[.type] as? FileAttributeType {
      case .typeRegular where files.count < limit:
        files.append(
          FoundFile(path: path, original: name, name: freeName(for: name, &taken)))
      case .typeRegular:
        passedOver.append((name, Phrase("there are too many files", "文件太多")))
      case .typeSymbolicLink:
        passedOver.append((name, Phrase("a link, which is not followed", "链接，不予跟随")))
      case .typeDirectory:
        passedOver.append((name, Phrase("a folder, which is not looked into", "文件夹，不予查看")))
      default: passedOver.append((name, Phrase("no file that can be read", "不是可读取的文件")))
      }
    }
    return (files, passedOver)
  }

  private static func freeName(for name: String, _ taken: inout Set<String>) -> String {
    let dot = name.lastIndex(of: ".") ?? name.endIndex
    // An ending that is no ending is part of the name.
    let cut = name.distance(from: dot, to: name.endIndex) <= 8 ? dot : name.endIndex
    let (stem, ending) = (safe(name[..<cut].prefix(100)), safe(name[cut...]))
    var free = stem + ending
    var number = 2
    while taken.contains(free.lowercased()) {
      free = "\(stem)-\(number)\(ending)"
      number += 1
    }
    taken.insert(free.lowercased())
    return free
  }

  private static func safe(_ text: Substring) -> String {
    var safe = ""
    for scalar in text.unicodeScalars {
      let isSafe =
        scalar.properties.isAlphabetic || scalar.properties.numericType != nil
        || "._- ()+,@（）【】、—·".unicodeScalars.contains(scalar)
      safe.unicodeScalars.append(isSafe ? scalar : "_")
    }
    return safe.hasPrefix("-") ? "_" + safe.dropFirst() : safe
  }
}
