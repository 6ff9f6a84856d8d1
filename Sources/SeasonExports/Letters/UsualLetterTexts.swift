/// The letters as a town hall writes them, where a season's folder has none of its own.
enum UsualLetterTexts {
  /// The text of a letter.
  static func text(_ kind: LetterKind, _ language: FeedLanguage) -> String {
    switch (kind, language) {
    case (.new, .french):
      """
      Guinguette mobile \u{00AB}\u{202F}{saison}\u{202F}\u{00BB}\u{202F}: votre soirée du {date}

      Madame, Monsieur,

      J’ai le plaisir de vous confirmer la venue de la guinguette mobile {a_commune}\u{202F}:

      {date}, {horaires}
      Lieu\u{202F}: {lieu}
      Arrivée de l’équipe pour l’installation\u{202F}: {installation}

      \(frenchBrings)

      Vous trouverez ci-joint cette date pour votre agenda. Si elle ne pouvait pas convenir, je vous remercie de me le faire savoir dès que possible.

      \(frenchEnd)
      """
    case (.moved, .french):
      """
      Guinguette mobile \u{00AB}\u{202F}{saison}\u{202F}\u{00BB}\u{202F}: changement de date, {date}

      Madame, Monsieur,

      Je vous informe que la soirée de la guinguette mobile prévue {a_commune} le {ancienne_date} change de date.
      Motif\u{202F}: {motif}

      Elle aura lieu\u{202F}:

      {date}, {horaires}
      Lieu\u{202F}: {lieu}
      Arrivée de l’équipe pour l’installation\u{202F}: {installation}

      \(frenchBrings)

      Vous trouverez ci-joint la nouvelle date pour votre agenda. Si elle ne pouvait pas convenir, je vous remercie de me le faire savoir dès que possible.

      \(frenchEnd)
      """
    case (.changed, .french):
      """
      Guinguette mobile \u{00AB}\u{202F}{saison}\u{202F}\u{00BB}\u{202F}: votre soirée du {date}, mise à jour

      Madame, Monsieur,

      Les informations de la soirée de la guinguette mobile {a_commune} ont changé. Elle aura lieu\u{202F}:

      {date}, {horaires}
      Lieu\u{202F}: {lieu}
      Arrivée de l’équipe pour l’installation\u{202F}: {installation}

      Vous trouverez ci-joint cette soirée pour votre agenda.

      \(frenchEnd)
      """
    case (.cancelled, .french):
      """
      Guinguette mobile \u{00AB}\u{202F}{saison}\u{202F}\u{00BB}\u{202F}: annulation de votre soirée du {date}

      Madame, Monsieur,

      J’ai le regret de vous informer que la soirée de la guinguette mobile prévue {a_commune} le {date} n’aura pas lieu.
      Motif\u{202F}: {motif}

      Je reste à votre disposition pour chercher avec vous une autre date, s’il en reste une qui convienne.

      \(frenchEnd)
      """
    case (.new, .english):
      """
      Guinguette mobile "{saison}": your evening on {date}

      Dear Sir or Madam,

      I am pleased to confirm that the guinguette mobile comes to {commune}:

      {date}, {horaires}
      Place: {lieu}
      The crew arrives to set up: {installation}

      \(englishBrings)

      The date is attached for your calendar. Should it not suit you, please let me know as soon as you can.

      \(englishEnd)
      """
    case (.moved, .english):
      """
      Guinguette mobile "{saison}": another date, {date}

      Dear Sir or Madam,

      The evening of the guinguette mobile in {commune} planned for {ancienne_date} has another date.
      Reason: {motif}

      It takes place:

      {date}, {horaires}
      Place: {lieu}
      The crew arrives to set up: {installation}

      \(englishBrings)

      The new date is attached for your calendar. Should it not suit you, please let me know as soon as you can.

      \(englishEnd)
      """
    case (.changed, .english):
      """
      Guinguette mobile "{saison}": your evening on {date}, updated

      Dear Sir or Madam,

      What was said of the evening of the guinguette mobile in {commune} has changed. It takes place:

      {date}, {horaires}
      Place: {lieu}
      The crew arrives to set up: {installation}

      The evening is attached for your calendar.

      \(englishEnd)
      """
    case (.cancelled, .english):
      """
      Guinguette mobile "{saison}": your evening on {date} is called off

      Dear Sir or Madam,

      I am sorry to tell you that the evening of the guinguette mobile in {commune} planned for {date} will not take place.
      Reason: {motif}

      I shall gladly look for another date with you, if there is one left that suits.

      \(englishEnd)
      """
    }
  }

  private static let frenchBrings =
    "La commune met à disposition une place pour le camion, une prise de courant, des tables et des chaises, et une salle s’il pleut."
  private static let frenchEnd =
    "Je vous prie d’agréer, Madame, Monsieur, l’expression de mes salutations distinguées."
  private static let englishBrings =
    "The village provides a place for the van, a power supply, tables and chairs, and a hall if it rains."
  private static let englishEnd = "Yours faithfully,"
}
