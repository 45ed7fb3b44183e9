import Problems
import Yams

/// Keys and values of a settings file, every key one of those that may stand there.
struct Block {
  let place: Place
  let file: String
  private var settings: [String: Setting] = [:]
  /// In the order of the file.
  private(set) var keys: [String] = []

  /// Reads the keys of `setting`; nil, and told, where it is not a block of keys. Keys that are
  /// not `allowed` are told and passed over; nil allows all. Where there are many, the help lists
  /// only those that are `shown`.
  init?(
    _ setting: Setting, allowed: [String]?, shown: [String]? = nil, example: String,
    _ problems: inout Problems
  ) {
    guard let mapping = setting.node.mapping else {
      setting.tell(
        Phrase("keys and values, for example \(example)", "键与值，例如 \(example)"), &problems)
      return nil
    }
    place = setting.place
    file = setting.file
    for (keyNode, node) in mapping {
      let keyPlace = Place(file, line: keyNode.mark?.line, column: keyNode.mark?.column)
      let name = keyNode.scalar?.string
      guard let key = name, allowed?.contains(key) ?? true else {
        problems.add(
          .unknownKey(
            name, nearest: NearestWord.nearest(to: name ?? "", in: allowed ?? []),
            allowed: shown ?? allowed ?? [], at: keyPlace))
        continue
      }
      keys.append(key)
      settings[key] = Setting(key: key, node: node, file: file, placeOfKey: keyPlace)
    }
  }

  /// The value of `key`; nil where it is not there or empty.
  subscript(key: String) -> Setting? {
    settings[key].flatMap { $0.isEmpty ? nil : $0 }
  }

  /// The value of a key that has to be there.
  func required(_ key: String, example: String, _ problems: inout Problems) -> Setting? {
    required(key, example: Phrase(same: example), &problems)
  }

  func required(_ key: String, example: Phrase, _ problems: inout Problems) -> Setting? {
    if let setting = self[key] { return setting }
    problems.add(.missingKey(key, at: place, example: Phrase(same: "\(key): ") + example))
    return nil
  }
}
