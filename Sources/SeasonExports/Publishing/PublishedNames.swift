internal import SeasonModel

/// Names for the files of communes, territories and vans: safe on every system, unique, and the same in every export.
///
/// A name is the slug of the key, which people do not change (a commune's code, a van's identifier, a territory's
/// name), so that correcting the spelling of a village breaks nobody's subscription. Keys that share a slug, or have
/// none, also carry their fingerprint.
struct PublishedNames {
  private let names: [String: String]

  init(keys: [String]) {
    let slugs = keys.map { Slug($0).description }
    var shared: [String: Int] = [:]
    for slug in slugs { shared[slug, default: 0] += 1 }
    self.names = Dictionary(
      zip(keys, slugs).map { key, slug in
        if !slug.isEmpty, shared[slug] == 1 { return (key, slug) }
        return (key, [slug, Slug.fingerprint(of: key)].filter { !$0.isEmpty }.joined(separator: "-"))
      }
    ) { first, _ in first }
  }

  /// The file name of a key, without extension.
  subscript(key: String) -> String { names[key] ?? Slug.fingerprint(of: key) }
}
