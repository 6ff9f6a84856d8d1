/// What an iteration takes out of a plan.
///
/// The strings are those of Christiaens and Vanden Berghe, Slack induction by string removals (Transportation Science 2020),
/// with the values of the paper where nothing else is said.
struct RuinParameters: Sendable {
  /// The mean number of evenings taken out as strings.
  ///
  /// The paper takes 10, which is best on long outings too; with outings of three dates 6 found better plans in equal time on
  /// every bench season but one. Repeat with `planner-bench --seconds 1 --seeds 10 Tests/Seasons/{p27,p51,p51-rules,p60-osrm,p60-week}`.
  var meanRemoved = (short: 6.0, long: 10.0)
  /// The longest string.
  var longestString = 10
  /// An outing gives one string, and one more for each so many of its stops: a season of one long outing is ruined
  /// in more than one place; chosen by hand.
  var stopsPerString = 10
  /// How often a string is split: some stops in its middle stay.
  var splitShare = 0.5
  /// How often one stop more stays in the middle of a split string, where the paper has 1 in 100; chosen by hand.
  var splitDepth = 0.5
  /// One ruin in so many takes all evenings of a few communes, where some want several: those keep each other from
  /// moving.
  ///
  /// How many communes at most, and one in how many of them is drawn from all rather than from the near ones.
  /// Chosen by hand.
  var communes = (oneIn: 5, most: 4, farOneIn: 2)
  /// One ruin in so many begins with two outings that exchange their evenings.
  ///
  /// With these p60-week reached the best value known before in 28 to 29 of 30 seeds at one second, in place of about 10;
  /// p300 was 0.6 % lower and p150-osrm 0.4 % in eight seconds. Repeat with
  /// `planner-bench --seconds 1 --seeds 30 Tests/Seasons/p60-week`.
  var exchangeOneIn = 4
  /// How many partners of an exchange are looked at, to take the one whose communes fit best; and the most stops
  /// that an outing gives, all chosen by hand.
  var exchange = (partners: 4, stops: 8)
}
