import Problems
import RowReading

extension Problem {
  /// Why a file or query gives no rows, or no more of them.
  static func unreadable(_ failure: RowFailure, at place: Place) -> Problem {
    switch failure {
    case .unreadable(let reason): .unreadableFile(Phrase(same: reason), at: place)
    case .notAFile: .unreadableFile(Phrase("it is not a regular file", "不是普通文件"), at: place)
    case .empty: .emptyFile(at: place)
    case .foreign(let kind): .foreignFile(kind.words, at: place)
    case .protected: .protectedFile(at: place)
    case .damaged(let kind, let reason): .damagedFile(kind.words, reason: reason, at: place)
    case .oversized(let limit): .oversizedFile(limit: limit, at: place)
    case .overlongLine(let line): .overlongLine(at: Place(place.file, line: line))
    case .noSuchPart(let name, let parts):
      .noSuchPart(
        name, nearest: NearestWord.nearest(to: name, in: parts), parts: parts, at: place)
    case .severalParts(let parts): .severalParts(parts, at: place)
    case .noHeader(let wanted): .noHeader(wanted, at: place)
    case .mergedHeader(let cells): .mergedHeader(cells, at: place)
    case .noConnection(let variable): .noConnection(variable: variable, at: place)
    case .database(let reason): .databaseFailure(reason, at: place)
    }
  }
}

extension FileKind {
  /// What the operator knows it as.
  var words: Phrase {
    switch self {
    case .text: Phrase("text", "文本")
    case .workbook: Phrase("workbook (.xlsx)", "工作簿（.xlsx）")
    case .oldWorkbook: Phrase("an old workbook (.xls)", "旧版工作簿（.xls）")
    case .binaryWorkbook: Phrase("a binary workbook (.xlsb)", "二进制工作簿（.xlsb）")
    case .gzip: Phrase("compressed file (.gz)", "压缩文件（.gz）")
    case .zip: Phrase("an archive (.zip)", "压缩包（.zip）")
    case .sqlite: Phrase("SQLite database", "SQLite 数据库")
    case .json: Phrase("JSON", "JSON")
    case .pdf: Phrase("a PDF", "PDF 文件")
    }
  }
}
