/// The file of a new season that explains the others.
enum SeasonGuide {
  /// What a coordinator reads first; the line `DATES` becomes the season's dates, and `CONTENU` what the folder is filled with.
  static let text = """
    UNE SAISON DE GUINGUETTE
    ========================

    CONTENU

    DATES

    communes.csv : qui reçoit
    -------------------------
    Une ligne par commune. Ouvrez-le avec Excel ou LibreOffice. Le nom suffit, ou le code : la
    position et les habitants de toutes les communes de France sont connus.
      insee         le code de la commune (gardez le zéro du début : 02408)
      nom           son nom ; s’il y en a plusieurs, avec le département : Bannes (52)
      territoire    l’agglomération ou la communauté de communes qui paie
      latitude, longitude   facultatif, en degrés (48,6379 et 4,9491)
      habitants     facultatif
      soirées       combien de soirées elle souhaite (1 si la case est vide)
      obligatoires  combien il faut absolument lui en donner (toutes si la case est vide)
      lieu, contact, remarque   texte libre, repris dans l’agenda de l’équipe

    availability.csv : quand elle peut
    ----------------------------------
    Une ligne par période. Une commune sans ligne peut recevoir toute la saison.
      insee         le code de la commune, ou * pour toutes
      du, au        la période (au vide : un seul jour)
      statut        ouvert   elle ne peut recevoir qu’à ces dates
                    fermé    elle ne peut pas recevoir à ces dates
                    préféré  elle aimerait mieux ces dates
                    fixé     une soirée est promise ce jour-là : elle sera dans le planning
      remarque      texte libre

    season.json : la guinguette et les règles
    -----------------------------------------
    À ouvrir avec un éditeur de texte (Bloc-notes). Gardez les guillemets et les virgules.
      name, firstDate, lastDate   le nom, le premier et le dernier jour de la saison
      evening       les heures d’ouverture, et les minutes pour installer et ranger
      places        le ou les dépôts
      vans          la ou les guinguettes : dépôt (base), jours de travail (weekdays)
      travel        1,3 km de route par km à vol d’oiseau, 45 km/h en moyenne ;
                    ajoutez "euroPerKm": 0.6 et "gramsCO2PerKm": 250 pour voir le coût et le CO2
      rules         les règles : ici, 21 jours entre deux soirées d’une même commune, et une
                    date « préféré » qui vaut un détour de 10 km (sans cette règle, les
                    préférences ne comptent pas) ;
                    pour que deux voisines ne se suivent pas de trop près :
                    { "minDaysBetweenEvenings": 21, "preferredDatePenaltyKm": 10,
                      "neighbours": { "withinKm": 6, "minDays": 7, "penaltyKm": 15 } }

    Ensuite
    -------
      guinguette check DOSSIER           relit tout et signale chaque erreur
      guinguette plan DOSSIER            cherche le meilleur planning
      guinguette show DOSSIER --month    l’affiche en calendrier
      guinguette export DOSSIER --format csv --excel-fr --output planning.csv
      guinguette export DOSSIER --format ics --output guinguette.ics
    """
}
