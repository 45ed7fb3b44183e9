import Foundation
import Problems

/// The folder Templates of a workspace, whose files stand in for built-in ones of their name.
enum TemplateFolder {
  static let name = "Templates"

  /// The folder's files in the order of their names; none where it is not there.
  static func files(in folder: String, problems: inout Problems)
    -> [(name: String, path: String, text: String)]
  {
    let directory = folder + "/" + name
    guard let names = try? FileManager.default.contentsOfDirectory(atPath: directory) else {
      return []
    }
    var files: [(name: String, path: String, text: String)] = []
    for file in names.sorted(by: { $0.utf8.lexicographicallyPrecedes($1.utf8) })
    where !file.hasPrefix(".") {
      let place = Place(name + "/" + file)
      guard let handle = FileHandle(forReadingAtPath: directory + "/" + file),
        let data = try? handle.read(upToCount: SettingsFile.sizeLimit + 1)
      else {
        problems.add(
          .unreadableFile(
            Phrase("it is not a file that can be opened", "不是可以打开的文件"), at: place))
        continue
      }
      guard data.count <= SettingsFile.sizeLimit else {
        problems.add(.oversizedFile(limit: "1 MB", at: place))
        continue
      }
      guard let text = String(validating: data, as: UTF8.self) else {
        problems.add(.unreadableFile(Phrase("it is not UTF-8", "不是 UTF-8 编码"), at: place))
        continue
      }
      files.append((file, place.file, text))
    }
    return files
  }
}
