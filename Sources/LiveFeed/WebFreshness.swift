/// How long an answer stays as it is, as its head says (`Cache-Control: max-age=15`).
package struct WebFreshness: Hashable, Sendable {
  /// Nothing is zero.
  package let seconds: Int64

  /// - Parameter headers: by their names in small letters.
  package init(_ headers: [String: String]) {
    let words = (headers["cache-control"] ?? "").lowercased().split(separator: ",").map {
      $0.filter { $0 != " " && $0 != "\"" }
    }
    let isToBeAsked = words.contains("no-cache") || words.contains("no-store")
    let most = words.first { $0.hasPrefix("max-age=") }.flatMap { Self.seconds($0.dropFirst(8)) }
    let age = headers["age"].flatMap { Self.seconds($0) } ?? 0
    seconds = isToBeAsked ? 0 : max(0, (most ?? 0) - age)
  }

  /// Up to a year, which is as good as for ever.
  private static func seconds(_ text: some StringProtocol) -> Int64? {
    guard !text.isEmpty, text.allSatisfy({ $0.isASCII && $0.isNumber }) else { return nil }
    return min(Int64(text.prefix(9)) ?? 0, 31_536_000)
  }
}
