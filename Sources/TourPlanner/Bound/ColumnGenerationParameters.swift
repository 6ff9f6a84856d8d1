/// How many columns join at a time, and how dual values are smoothed.
struct ColumnGenerationParameters: Sendable {
  /// How many columns of an outing join at a time; chosen by hand.
  var mostAtATime = 8
  /// How much dual values are drawn towards the best ones at first and at most, and by how much that changes at a time.
  ///
  /// Smoothing after Wentges (1997), which finds its own share as Pessoa, Sadykov, Uchoa and Vanderbeck (2018) do: it rises by
  /// a tenth of what is left, as there. The more, the more misprices it takes to know that no column is left: so 0.95 at most,
  /// chosen by hand like the first value.
  var smoothing = (first: 0.9, most: 0.95, step: 0.1)
}
