internal import SeasonFiles

/// What to do about each diagnostic.
extension DiagnosticCode {
  /// The next step, in one or two short sentences.
  var remedy: Phrase {
    switch self {
    case .folderMissing:
      Phrase(
        "Vérifiez le chemin, ou créez un dossier avec « guinguette init ».",
        "Check the path, or create a folder with \"guinguette init\".")
    case .notAFolder:
      Phrase("Donnez le dossier qui contient season.json.", "Give the folder that holds season.json.")
    case .fileMissing:
      Phrase("Ajoutez-le au dossier, ou vérifiez son nom.", "Add it to the folder, or check its name.")
    case .noSuchFile: Phrase("Vérifiez le chemin.", "Check the path.")
    case .notAFile: Phrase("Mettez un fichier à sa place.", "Put a file in its place.")
    case .unreadable: Phrase("Vérifiez les droits du fichier.", "Check the file's permissions.")
    case .fileTooLarge: Phrase("Vérifiez que c'est le bon fichier.", "Check that it is the right file.")
    case .emptyFile:
      Phrase("Remplissez-le, ou supprimez-le s'il est facultatif.", "Fill it in, or delete it if it is optional.")
    case .nulByte, .utf16, .invalidUTF8:
      Phrase(
        "Enregistrez-le à nouveau en UTF-8 (dans un tableur : « CSV UTF-8 »).",
        "Save it again as UTF-8 (in a spreadsheet: \"CSV UTF-8\").")
    case .unclosedQuote:
      Phrase("Refermez le guillemet à la fin de la cellule.", "Close the quote at the end of the cell.")
    case .textAfterQuote: Phrase("Mettez toute la cellule entre guillemets.", "Put the whole cell in quotes.")
    case .tooManyCells:
      Phrase(
        "Mettez entre guillemets la cellule qui contient le séparateur.",
        "Put the cell that holds the separator in quotes.")
    case .tooFewCells: Phrase("Ajoutez les séparateurs qui manquent.", "Add the missing separators.")
    case .unknownColumn:
      Phrase("Corrigez le nom de la colonne, ou supprimez-la.", "Mend the column's name, or delete it.")
    case .duplicateColumn: Phrase("Supprimez une des deux colonnes.", "Delete one of the two columns.")
    case .noHeader:
      Phrase(
        "Supprimez les lignes au-dessus des titres de colonnes, ou ajoutez ces titres.",
        "Delete the rows above the column names, or add these names.")
    case .missingColumn: Phrase("Ajoutez-la à la première ligne.", "Add it to the first row.")
    case .emptyCell: Phrase("Remplissez la cellule.", "Fill in the cell.")
    case .notANumber, .notAWholeNumber: Phrase("Écrivez un nombre, en chiffres.", "Write a number, in digits.")
    case .outOfRange: Phrase("Corrigez la valeur.", "Mend the value.")
    case .notADate:
      Phrase(
        "Écrivez 2026-06-05, 05/06/2026, 5 juin, ou du 3 au 12 août.",
        "Write 2026-06-05, 05/06/2026 (day first), 5 June, or from 3 to 12 August.")
    case .noSuchDate: Phrase("Vérifiez le jour et le mois.", "Check the day and the month.")
    case .endsBeforeItBegins: Phrase("Échangez ou corrigez les deux dates.", "Exchange or mend the two dates.")
    case .unknownWord: Phrase("Utilisez un des mots possibles.", "Use one of the words.")
    case .scientificNotation:
      Phrase(
        "Mettez la colonne au format « Texte » et retapez le code.",
        "Format the column as text and type the code again.")
    case .badCode: Phrase("Donnez un code simple, comme le code INSEE.", "Give a plain code, such as the INSEE code.")
    case .notATime: Phrase("Écrivez 18:00.", "Write 18:00.")
    case .strayQuote:
      Phrase(
        "Pour n'en plus parler : doublez le guillemet, et mettez la cellule entière entre guillemets.",
        "To hear no more of it: double the quote, and put the whole cell in quotes.")
    case .otherEncoding, .mixedEncodings, .reread:
      Phrase(
        "Vérifiez les accents, puis enregistrez le fichier en UTF-8 (dans un tableur : « CSV UTF-8 »).",
        "Check the accents, then save the file as UTF-8 (in a spreadsheet: \"CSV UTF-8\").")
    case .lostLetter:
      Phrase(
        "Retapez le mot, ou repartez du fichier d'origine enregistré en UTF-8 (dans un tableur : « CSV UTF-8 »).",
        "Type the word again, or start from the original file saved as UTF-8 (in a spreadsheet: \"CSV UTF-8\").")
    case .monthFirst:
      Phrase(
        "Vérifiez ; pour lever le doute, écrivez les dates ainsi : 2026-06-05.",
        "Check; to leave no doubt, write dates like this: 2026-06-05.")
    case .ambiguousDates, .mixedDateOrder:
      Phrase(
        "Écrivez toutes les dates du fichier ainsi : 2026-06-05.",
        "Write all dates of the file like this: 2026-06-05.")
    case .longSpan:
      Phrase(
        "Si c'est la seconde, écrivez les dates ainsi : 2026-06-05.",
        "If it is the second, write dates like this: 2026-06-05.")
    case .codeAndNameDisagree:
      Phrase(
        "Corrigez le code ou le nom, ou effacez l'un des deux.", "Mend the code or the name, or delete one of them.")
    case .readAs:
      Phrase(
        "Vérifiez ; un tableur garde le zéro si la colonne est au format « Texte ».",
        "Check; a spreadsheet keeps the zero if the column is formatted as text.")
    case .jsonSyntax:
      Phrase(
        "Regardez la virgule, le guillemet ou le crochet juste avant.",
        "Look at the comma, quote or bracket just before.")
    case .tooDeep: Phrase("Vérifiez les crochets.", "Check the brackets.")
    case .duplicateKey: Phrase("Supprimez une des deux.", "Delete one of the two.")
    case .unknownKey:
      Phrase("Corrigez la clé ; un commentaire commence par « _ ».", "Mend the key; a comment begins with \"_\".")
    case .missingKey: Phrase("Ajoutez-la.", "Add it.")
    case .wrongType: Phrase("Corrigez la valeur.", "Mend the value.")
    case .unknownVersion:
      Phrase("Installez une version plus récente du programme.", "Install a newer version of the program.")
    case .matrixNotSquare: Phrase("Il faut une ligne et une colonne par code.", "Each code needs a row and a column.")
    case .matrixDuplicate:
      Phrase("Supprimez une des deux lignes ou colonnes.", "Delete one of the two rows or columns.")
    case .matrixUnpaired:
      Phrase("Corrigez le code, ou ajoutez ce qui manque.", "Mend the code, or add what is missing.")
    case .impossibleMatrix, .doubtfulMatrix: Phrase("Vérifiez l'unité.", "Check the unit.")
    case .doubtfulSite, .doubtfulCell: Phrase("Vérifiez ces valeurs.", "Check these values.")
    case .halfMatrix:
      Phrase(
        "Si l'aller et le retour diffèrent, remplissez l'autre moitié.",
        "If the way there and the way back differ, fill in the other half.")
    case .matrixOfOthers:
      Phrase(
        "Mettez les codes (ou les noms) de communes.csv en tête des lignes et des colonnes.",
        "Head the rows and columns with the codes (or the names) of communes.csv.")
    case .responseWrongSize:
      Phrase(
        "Demandez tous les lieux, dans l'ordre, en départ et en arrivée ; ou dites avec --codes ce que sont les lignes.",
        "Ask for all places, in order, as sources and as destinations; or say with --codes what the rows are.")
    case .responseElsewhere:
      Phrase(
        "Demandez les lieux dans l'ordre que donne « guinguette matrix DOSSIER », ou dites avec --codes ce que sont les lignes.",
        "Ask for the places in the order that \"guinguette matrix FOLDER\" gives, or say with --codes what the rows are."
      )
    case .snappedFar: Phrase("Vérifiez sa latitude et sa longitude.", "Check its latitude and longitude.")
    case .responseFailed: Phrase("Corrigez la demande et recommencez.", "Mend the request and ask again.")
    case .notAResponse: Phrase("Donnez la réponse JSON telle quelle.", "Give the JSON answer as it came.")
    case .unknownCommuneName: Phrase("Corrigez le nom, ou donnez le code.", "Mend the name, or give the code.")
    case .ambiguousCommuneName:
      Phrase("Donnez le code dans une colonne « code ».", "Give the code in a \"code\" column.")
    case .unknownVillage:
      Phrase(
        "Corrigez le nom, ou donnez le code INSEE. Une commune déléguée porte le nom de la commune nouvelle.",
        "Mend the name, or give the INSEE code. A former commune goes by the name of the one it is part of now.")
    case .severalVillages:
      Phrase(
        "Ajoutez le département au nom, « Bannes (52) », ou donnez le code INSEE.",
        "Add the département to the name, \"Bannes (52)\", or give the INSEE code.")
    case .pointExchanged:
      Phrase(
        "Échangez les deux nombres, ou effacez-les : la position de la commune est connue.",
        "Exchange the two numbers, or delete them: the place of the commune is known.")
    case .pointFar:
      Phrase(
        "Vérifiez ; sans latitude ni longitude, c'est la mairie qui compte.",
        "Check; without latitude and longitude the town hall counts.")
    case .codeElsewhere:
      Phrase(
        "Corrigez-le si c'est une erreur ; sinon il reste le code de la commune dans cette saison.",
        "Mend it if it is a mistake; else it stays the commune's code in this season.")
    case .unreadFile:
      Phrase(
        "Donnez-lui ce nom (un classeur : enregistrez la feuille au format CSV), ou rangez-le ailleurs.",
        "Give it that name (of a workbook: save the sheet as CSV), or put it elsewhere.")
    case .rowPassedOver: Phrase("Vous pouvez la laisser.", "You can leave it there.")
    case .notInSeason:
      Phrase("Corrigez-le, sinon la règle sera enfreinte.", "Mend it; otherwise the plan breaks a rule.")
    case .more, .moreWarnings:
      Phrase("Corrigez les premières : souvent les autres suivent.", "Mend the first ones: the others often follow.")
    case .seasonEndsBeforeItStarts:
      Phrase("Échangez « firstDate » et « lastDate ».", "Exchange \"firstDate\" and \"lastDate\".")
    case .seasonTooLong: Phrase("Vérifiez les deux années.", "Check the two years.")
    case .noneGiven: Phrase("Complétez.", "Fill it in.")
    case .tooMany:
      Phrase(
        "Est-ce le bon fichier ? Sinon, partagez la saison en plusieurs dossiers.",
        "Is it the right file? If so, split the season into several folders.")
    case .duplicate: Phrase("Changez ou supprimez un des deux.", "Change or delete one of the two.")
    case .clashesWithCommune: Phrase("Donnez un autre identifiant au lieu.", "Give the place another id.")
    case .unknownName:
      Phrase("Corrigez le nom, ou ajoutez ce qu'il désigne.", "Mend the name, or add what it stands for.")
    case .unknownZone:
      Phrase("Choisissez un de ces fuseaux.", "Choose one of these zones.")
    case .requiredExceedsEvenings:
      Phrase(
        "Relevez le nombre de soirées, ou baissez celui des obligatoires.",
        "Raise the number of evenings, or lower that of required ones.")
    case .minimumExceedsMaximum: Phrase("Échangez ou corrigez les deux nombres.", "Exchange or mend the two numbers.")
    case .notInMatrix:
      Phrase(
        "Ajoutez sa ligne et sa colonne, ou supprimez la matrice.", "Add its row and column, or delete the matrix.")
    case .noCoordinate:
      Phrase(
        "Donnez un code INSEE ou un nom de commune, ou latitude et longitude, ou une matrice.",
        "Give an INSEE code or the name of a commune, or latitude and longitude, or a matrix.")
    case .outsideSeason: Phrase("Corrigez la date, ou allongez la saison.", "Mend the date, or make the season longer.")
    case .fixedSpansDays:
      Phrase("Laissez vide la date de fin, ou répétez la date.", "Leave the last date blank, or repeat the date.")
    case .fixedForMany: Phrase("Mettez le code d'une commune.", "Put the code of one commune.")
    case .noVanWorks:
      Phrase(
        "Ajoutez cette date à « extraDates » dans season.json, ou changez-la.",
        "Add the date to \"extraDates\" in season.json, or change it.")
    case .vanDoesNotServe:
      Phrase("Changez de guinguette, ou sa liste « territories ».", "Change the van, or its list of \"territories\".")
    case .promiseOutOfReach:
      Phrase(
        "Changez la date ou la guinguette, relevez « maxLegKm » dans season.json, ou complétez distances.csv et durations.csv.",
        "Change the date or the van, raise \"maxLegKm\" in season.json, or complete distances.csv and durations.csv.")
    case .tooManyFixed: Phrase("Retirez la promesse, ou relevez le nombre.", "Remove the promise, or raise the number.")
    case .conflictsWithFixed: Phrase("Changez une des deux promesses.", "Change one of the two promises.")
    case .unreachable:
      Phrase(
        "Regardez ses dates, les jours des guinguettes, et leur liste « territories ».",
        "Look at its dates, the vans' days, and their list of \"territories\".")
    case .baseFarAway: Phrase("Vérifiez les coordonnées de la base.", "Check the coordinates of the base.")
    case .coordinatesSwapped: Phrase("Échangez latitude et longitude.", "Exchange latitude and longitude.")
    case .repeatedName: Phrase("Est-ce bien deux communes ?", "Are these really two communes?")
    case .rowOutsideSeason: Phrase("Vérifiez l'année.", "Check the year.")
    case .noDateLeft:
      Phrase("Ouvrez une date, ou ne demandez pas de soirée (0).", "Open a date, or ask for no evening (0).")
    case .preferenceNotOpen: Phrase("Ouvrez ces dates, ou changez le souhait.", "Open these dates, or change the wish.")
    case .uselessExtraDate: Phrase("Vérifiez la date, ou retirez-la.", "Check the date, or remove it.")
    case .territoriesLookAlike:
      Phrase(
        "Si c'est le même, écrivez-le partout de la même façon : chaque nom a son propre agenda.",
        "If it is the same one, write it the same way everywhere: each name has a calendar of its own.")
    case .keysLookAlike:
      Phrase("Est-ce bien deux choses différentes ?", "Are these really two different things?")
    case .moreRequiredThanSlots:
      Phrase(
        "Ajoutez des dates ou une guinguette, ou demandez moins de soirées obligatoires.",
        "Add dates or a van, or require fewer evenings.")
    case .cannotAllFit:
      Phrase(
        "Ouvrez d'autres dates à ces communes, ajoutez des dates de guinguette, ou demandez moins de soirées obligatoires.",
        "Open more dates for these villages, add van dates, or require fewer evenings.")
    case .territoryWantsMore:
      Phrase(
        "Baissez « minEvenings », ou demandez plus de soirées dans communes.csv.",
        "Lower \"minEvenings\", or ask for more evenings in communes.csv.")
    case .territoryAllowsLess:
      Phrase(
        "Relevez « maxEvenings », ou demandez moins de soirées obligatoires.",
        "Raise \"maxEvenings\", or require fewer evenings.")
    case .tooFewDates:
      Phrase(
        "Ouvrez d'autres dates, baissez « minDaysBetweenEvenings », ou demandez moins de soirées obligatoires.",
        "Open more dates, lower \"minDaysBetweenEvenings\", or require fewer evenings.")
    }
  }
}
