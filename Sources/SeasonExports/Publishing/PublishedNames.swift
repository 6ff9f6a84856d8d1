internal import SeasonModel

/// Names for the files of communes, territories and vans: safe on every system, unique, and the same in every export.
///
/// A name is the slug of the key, which people do not change (a commune's code, a van's identifier, a territory's
/// name), so that correcting the spelling of a village breaks nobody's subscription. Keys that share a slug, have
/// none, or would be the name of a device, also carry their fingerprint.
struct PublishedNames {
  private let names: [String: String]

  init(keys: [String]) {
    let slugs = keys.map { Slug($0).description }
    var shared: [String: Int] = [:]
    for slug in slugs { shared[slug, default: 0] += 1 }
    self.names = Dictionary(
      zip(keys, slugs).map { key, slug in
        if !slug.isEmpty, shared[slug] == 1, !PublishedNames.isDevice(slug) { return (key, slug) }
        return (key, [slug, Slug.fingerprint(of: key)].filter { !$0.isEmpty }.joined(separator: "-"))
      }
    ) { first, _ in first }
  }

  /// Whether Windows takes a name for a device, whatever its extension.
  private static func isDevice(_ slug: String) -> Bool {
    if ["con", "prn", "aux", "nul"].contains(slug) { return true }
    return slug.utf8.count == 4 && ["com", "lpt"].contains(slug.prefix(3)) && slug.last?.isNumber ?? false
  }

  /// The file name of a key, without extension.
  subscript(key: String) -> String { names[key] ?? Slug.fingerprint(of: key) }
}
