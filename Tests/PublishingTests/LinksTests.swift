import Foundation
import Quantities
import Testing

struct LinksTests {
  @Test func `every link leads to a published file, or a place in its page`() throws {
    for site in try DemoSite.all() {
      let root = URL(filePath: site.workspace + "/Output")
      let published = try files(in: root)
      var followed = 0
      for (path, bytes) in published where path.hasSuffix(".html") {
        let page = try PublishedPage(bytes)
        for address in page.addresses {
          #expect(!address.contains(":") && !address.hasPrefix("/"), "\(address) in \(path)")
          followed += 1
          if address.hasPrefix("#") {
            #expect(page.ids.contains(String(address.dropFirst())), "\(address) in \(path)")
            continue
          }
          let parts = address.split(separator: "#", maxSplits: 1)
          let file = root.appending(path: path).deletingLastPathComponent()
            .appending(path: try #require(String(parts[0]).removingPercentEncoding))
            .standardizedFileURL.path
          let name = String(file.dropFirst(root.standardizedFileURL.path.count + 1))
          let target = try #require(published[name], "\(address) in \(path)")
          if parts.count == 2 {
            #expect(try PublishedPage(target).ids.contains(String(parts[1])))
          }
        }
      }
      #expect(followed > 100)
    }
  }

  @Test func `every page can be reached from the list of periods`() throws {
    let site = try DemoSite.chinese.get()
    let root = URL(filePath: site.workspace + "/Output").standardizedFileURL
    var reached: Set<String> = []
    var next = [root.appending(path: "index.html")]
    while let file = next.popLast() {
      guard reached.insert(file.path).inserted, file.pathExtension == "html" else { continue }
      for address in try PublishedPage(Data(contentsOf: file)).addresses
      where !address.hasPrefix("#") {
        let path = String(address.prefix { $0 != "#" })
        next.append(
          file.deletingLastPathComponent().appending(path: path).standardizedFileURL)
      }
    }
    let all = try files(in: root).keys.filter { $0.hasSuffix(".html") || $0.hasSuffix(".pdf") }
    // Pay is for those who are paid: nothing leads there.
    let pages = all.filter { !$0.contains("/pay/") }
    #expect(all.count == pages.count + 2 * (7 + 1))
    #expect(!reached.contains { $0.contains("/pay/") })
    // Of each language a page a KPI and the list of them.
    let methods = try Language.allCases.count * (site.kpiCount + 1)
    #expect(pages.count == 2 + 2 * 10 + methods)
    for page in pages { #expect(reached.contains(root.path + "/" + page), "\(page)") }
  }
}
