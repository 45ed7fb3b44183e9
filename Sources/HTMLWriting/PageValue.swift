/// Something that page templates may name: what it is called, what it is, what it means.
///
/// The list is made by the code that also makes the values, so neither can lack what the other
/// has.
public struct PageValue: Hashable, Sendable {
  public enum Kind: String, Hashable, Sendable {
    /// Worded text: `{{name}}` writes it, escaped; `{{#name}}` asks whether it is there.
    case text
    /// Yes or no: `{{#name}}`, `{{^name}}`.
    case flag
    /// Markup that scorebook made itself: `{{{name}}}`.
    case markup
    /// Values that are there together or not at all: `{{#name}}`.
    case group
    /// Groups in their order: `{{#name}}`.
    case list
  }

  public let name: String
  public let kind: Kind
  /// In one line.
  public let meaning: String
  /// What a group or a list's items hold.
  public let children: [PageValue]
}

/// The values of one part of a page: their declarations, and how each is made from a `Model`.
struct PageValues<Model>: Sendable {
  struct Entry: Sendable {
    let value: PageValue
    let make: @Sendable (Model) -> Any
  }

  let values: [PageValue]
  let names: [String]
  let makers: [@Sendable (Model) -> Any]

  init(_ entries: [Entry]) {
    values = entries.map(\.value)
    names = entries.map(\.value.name)
    makers = entries.map(\.make)
    precondition(Set(names).count == names.count, "values of one part have different names")
  }

  func view(of model: Model) -> PageView {
    PageView(names: names, values: makers.map { $0(model) })
  }
}

extension PageValues.Entry {
  static func text(
    _ name: String, _ meaning: String, _ make: @escaping @Sendable (Model) -> String?
  ) -> Self {
    Self(value: PageValue(name: name, kind: .text, meaning: meaning, children: [])) {
      PageText(renderText: make($0) ?? "")
    }
  }

  static func markup(
    _ name: String, _ meaning: String, _ make: @escaping @Sendable (Model) -> String?
  ) -> Self {
    Self(value: PageValue(name: name, kind: .markup, meaning: meaning, children: [])) {
      PageText(renderText: make($0) ?? "")
    }
  }

  static func flag(
    _ name: String, _ meaning: String, _ make: @escaping @Sendable (Model) -> Bool
  ) -> Self {
    Self(value: PageValue(name: name, kind: .flag, meaning: meaning, children: [])) { make($0) }
  }

  static func list<Item>(
    _ name: String, _ meaning: String, of items: PageValues<Item>,
    _ make: @escaping @Sendable (Model) -> [Item]
  ) -> Self {
    let value = PageValue(name: name, kind: .list, meaning: meaning, children: items.values)
    return Self(value: value) { make($0).map { items.view(of: $0) } }
  }

  static func group<Item>(
    _ name: String, _ meaning: String, of item: PageValues<Item>,
    _ make: @escaping @Sendable (Model) -> Item?
  ) -> Self {
    let value = PageValue(name: name, kind: .group, meaning: meaning, children: item.values)
    return Self(value: value) { model -> Any in
      if let part = make(model) { item.view(of: part) } else { false }
    }
  }
}
