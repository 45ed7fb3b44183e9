/// Which parts of an archive a part refers to.
final class Relationships: XMLContent {
  struct Target {
    /// The last word of its type, such as `worksheet`, which all dialects share.
    let kind: String
    /// Its name in the archive.
    let part: String
  }

  private(set) var targets: [String: Target] = [:]
  private let folder: String

  /// Of the part of that name; empty for those of the whole archive.
  private init(of part: String) {
    folder = Relationships.folder(of: part)
  }

  static func read(
    of part: String, in archive: Archive, limits: WorkbookLimits
  ) throws(RowFailure) -> Relationships {
    let relationships = Relationships(of: part)
    let name =
      relationships.folder + "_rels/" + part.dropFirst(relationships.folder.count) + ".rels"
    if let file = try archive.part(name, limit: limits.part) {
      try XMLStream(file, name: name, content: relationships).finish()
    }
    return relationships
  }

  /// The first target of that kind, by its id.
  func part(_ kind: String) -> String? {
    targets.filter { $0.value.kind == kind }.min { $0.key < $1.key }?.value.part
  }

  override func begin(_ name: XMLName, _ attributes: XMLAttributes) {
    guard name == "Relationship", attributes["TargetMode"] != "External",
      let id = attributes["Id"], let type = attributes["Type"], let target = attributes["Target"]
    else { return }
    let kind = type.split(separator: "/").last.map { String($0) } ?? ""
    targets[id] = Target(kind: kind, part: Relationships.resolved(target, in: folder))
  }

  /// The folder of a part with a slash behind it; empty for the topmost one.
  private static func folder(of part: String) -> String {
    guard let slash = part.lastIndex(of: "/") else { return "" }
    return String(part[...slash])
  }

  /// The name of a part that is named from `folder`, or from the top by a leading slash. It is
  /// looked up in the archive and nowhere else, so `../` leads nowhere.
  static func resolved(_ target: String, in folder: String) -> String {
    let target = String(target.map { $0 == "\\" ? "/" : $0 })
    var steps: [Substring] = []
    for step in (target.hasPrefix("/") ? target : folder + target).split(separator: "/") {
      if step == ".." {
        _ = steps.popLast()
      } else if step != "." {
        steps.append(step)
      }
    }
    return steps.joined(separator: "/")
  }
}
