internal import SeasonExports

extension Language {
  /// The same language, for the texts in calendars and maps.
  var ofFeeds: FeedLanguage {
    switch self {
    case .french: .french
    case .english: .english
    }
  }
}
