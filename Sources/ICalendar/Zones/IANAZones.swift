/// The names of the tz database (IANA), each with its rule.
///
/// The table stands in the program, so that a calendar is read alike on every machine: a small Linux has no zones
/// installed, and Foundation's own are missing from a statically linked program. `Tests/judges/judge_zones.py` makes it
/// from the database, and compares the two.
enum IANAZones {
  /// The rule of a name in small letters.
  static func rule(forLowercased name: String) -> ZoneRule? { rules[name] }

  /// The names in small letters by their last part, so that a city stands for its zone.
  ///
  /// A part that several zones with different rules share is left out.
  static let cities: [String: String] = {
    var cities: [String: String] = [:]
    for name in rules.keys.sorted() {
      guard let city = name.split(separator: "/").last, city.utf8.count < name.utf8.count else { continue }
      let known = cities[String(city)]
      if known == nil { cities[String(city)] = name }
      if let known, rules[known] != rules[name] { cities[String(city)] = "" }
    }
    return cities.filter { !$0.value.isEmpty }
  }()

  private static let rules: [String: ZoneRule] = {
    var rules: [String: ZoneRule] = [:]
    var rule: ZoneRule?
    for line in table.split(separator: "\n") {
      let parts = line.split(separator: "=")
      if parts.count == 2 { rule = ZoneRule(parts[0]) }
      for name in parts.last?.split(separator: " ") ?? [] { rules[name.lowercased()] = rule }
    }
    return rules
  }()

  /// Rules, and the zones that keep each; what is indented goes on with the line before.
  ///
  /// Version 2026.6 of the database.
  private static let table = """
    +00:00 = Africa/Abidjan Africa/Accra Africa/Bamako Africa/Banjul Africa/Bissau Africa/Casablanca Africa/Conakry
      Africa/Dakar Africa/El_Aaiun Africa/Freetown Africa/Lome Africa/Monrovia Africa/Nouakchott Africa/Ouagadougou
      Africa/Sao_Tome Africa/Timbuktu America/Danmarkshavn Atlantic/Reykjavik Atlantic/St_Helena Etc/GMT Etc/GMT+0
      Etc/GMT-0 Etc/GMT0 Etc/Greenwich Etc/UCT Etc/UTC Etc/Universal Etc/Zulu GMT GMT+0 GMT-0 GMT0 Greenwich Iceland
      UCT UTC Universal Zulu
    +00:00 +01:00 M3.5.0/1 M10.5.0/2 = Atlantic/Canary Atlantic/Faeroe Atlantic/Faroe Atlantic/Madeira Europe/Belfast
      Europe/Guernsey Europe/Isle_of_Man Europe/Jersey Europe/Lisbon Europe/London GB GB-Eire Portugal WET
    +00:00 +02:00 M3.5.0/1 M10.5.0/3 = Antarctica/Troll
    +01:00 = Africa/Algiers Africa/Bangui Africa/Brazzaville Africa/Douala Africa/Kinshasa Africa/Lagos
      Africa/Libreville Africa/Luanda Africa/Malabo Africa/Ndjamena Africa/Niamey Africa/Porto-Novo Africa/Tunis
      Etc/GMT-1
    +01:00 +00:00 M10.5.0/2 M3.5.0/1 = Eire Europe/Dublin
    +01:00 +02:00 M3.5.0/2 M10.5.0/3 = Africa/Ceuta Arctic/Longyearbyen Atlantic/Jan_Mayen CET Europe/Amsterdam
      Europe/Andorra Europe/Belgrade Europe/Berlin Europe/Bratislava Europe/Brussels Europe/Budapest Europe/Busingen
      Europe/Copenhagen Europe/Gibraltar Europe/Ljubljana Europe/Luxembourg Europe/Madrid Europe/Malta Europe/Monaco
      Europe/Oslo Europe/Paris Europe/Podgorica Europe/Prague Europe/Rome Europe/San_Marino Europe/Sarajevo
      Europe/Skopje Europe/Stockholm Europe/Tirane Europe/Vaduz Europe/Vatican Europe/Vienna Europe/Warsaw
      Europe/Zagreb Europe/Zurich MET Poland
    +02:00 = Africa/Blantyre Africa/Bujumbura Africa/Gaborone Africa/Harare Africa/Johannesburg Africa/Juba
      Africa/Khartoum Africa/Kigali Africa/Lubumbashi Africa/Lusaka Africa/Maputo Africa/Maseru Africa/Mbabane
      Africa/Tripoli Africa/Windhoek Etc/GMT-2 Europe/Kaliningrad Libya
    +02:00 +03:00 M3.4.4/26 M10.5.0/2 = Asia/Jerusalem Asia/Tel_Aviv Israel
    +02:00 +03:00 M3.4.4/50 M10.4.4/50 = Asia/Gaza Asia/Hebron
    +02:00 +03:00 M3.5.0/0 M10.5.0/0 = Asia/Beirut
    +02:00 +03:00 M3.5.0/3 M10.5.0/4 = Asia/Famagusta Asia/Nicosia EET Europe/Athens Europe/Bucharest Europe/Chisinau
      Europe/Helsinki Europe/Kiev Europe/Kyiv Europe/Mariehamn Europe/Nicosia Europe/Riga Europe/Sofia Europe/Tallinn
      Europe/Tiraspol Europe/Uzhgorod Europe/Vilnius Europe/Zaporozhye
    +02:00 +03:00 M4.5.5/0 M10.5.4/24 = Africa/Cairo Egypt
    +03:00 = Africa/Addis_Ababa Africa/Asmara Africa/Asmera Africa/Dar_es_Salaam Africa/Djibouti Africa/Kampala
      Africa/Mogadishu Africa/Nairobi Antarctica/Syowa Asia/Aden Asia/Amman Asia/Baghdad Asia/Bahrain Asia/Damascus
      Asia/Istanbul Asia/Kuwait Asia/Qatar Asia/Riyadh Etc/GMT-3 Europe/Istanbul Europe/Kirov Europe/Minsk
      Europe/Moscow Europe/Simferopol Europe/Volgograd Indian/Antananarivo Indian/Comoro Indian/Mayotte Turkey W-SU
    +03:30 = Asia/Tehran Iran
    +04:00 = Asia/Baku Asia/Dubai Asia/Muscat Asia/Tbilisi Asia/Yerevan Etc/GMT-4 Europe/Astrakhan Europe/Samara
      Europe/Saratov Europe/Ulyanovsk Indian/Mahe Indian/Mauritius Indian/Reunion
    +04:30 = Asia/Kabul
    +05:00 = Antarctica/Mawson Antarctica/Vostok Asia/Almaty Asia/Aqtau Asia/Aqtobe Asia/Ashgabat Asia/Ashkhabad
      Asia/Atyrau Asia/Dushanbe Asia/Karachi Asia/Oral Asia/Qostanay Asia/Qyzylorda Asia/Samarkand Asia/Tashkent
      Asia/Yekaterinburg Etc/GMT-5 Indian/Kerguelen Indian/Maldives
    +05:30 = Asia/Calcutta Asia/Colombo Asia/Kolkata
    +05:45 = Asia/Kathmandu Asia/Katmandu
    +06:00 = Asia/Bishkek Asia/Dacca Asia/Dhaka Asia/Kashgar Asia/Omsk Asia/Thimbu Asia/Thimphu Asia/Urumqi Etc/GMT-6
      Indian/Chagos
    +06:30 = Asia/Rangoon Asia/Yangon Indian/Cocos
    +07:00 = Antarctica/Davis Asia/Bangkok Asia/Barnaul Asia/Ho_Chi_Minh Asia/Hovd Asia/Jakarta Asia/Krasnoyarsk
      Asia/Novokuznetsk Asia/Novosibirsk Asia/Phnom_Penh Asia/Pontianak Asia/Saigon Asia/Tomsk Asia/Vientiane
      Etc/GMT-7 Indian/Christmas
    +08:00 = Antarctica/Casey Asia/Brunei Asia/Choibalsan Asia/Chongqing Asia/Chungking Asia/Harbin Asia/Hong_Kong
      Asia/Irkutsk Asia/Kuala_Lumpur Asia/Kuching Asia/Macao Asia/Macau Asia/Makassar Asia/Manila Asia/Shanghai
      Asia/Singapore Asia/Taipei Asia/Ujung_Pandang Asia/Ulaanbaatar Asia/Ulan_Bator Australia/Perth Australia/West
      Etc/GMT-8 Hongkong PRC ROC Singapore
    +08:45 = Australia/Eucla
    +09:00 = Asia/Chita Asia/Dili Asia/Jayapura Asia/Khandyga Asia/Pyongyang Asia/Seoul Asia/Tokyo Asia/Yakutsk
      Etc/GMT-9 Japan Pacific/Palau ROK
    +09:30 = Australia/Darwin Australia/North
    +09:30 +10:30 M10.1.0/2 M4.1.0/3 = Australia/Adelaide Australia/Broken_Hill Australia/South Australia/Yancowinna
    +10:00 = Antarctica/DumontDUrville Asia/Ust-Nera Asia/Vladivostok Australia/Brisbane Australia/Lindeman
      Australia/Queensland Etc/GMT-10 Pacific/Chuuk Pacific/Guam Pacific/Port_Moresby Pacific/Saipan Pacific/Truk
      Pacific/Yap
    +10:00 +11:00 M10.1.0/2 M4.1.0/3 = Antarctica/Macquarie Australia/ACT Australia/Canberra Australia/Currie
      Australia/Hobart Australia/Melbourne Australia/NSW Australia/Sydney Australia/Tasmania Australia/Victoria
    +10:30 +11:00 M10.1.0/2 M4.1.0/2 = Australia/LHI Australia/Lord_Howe
    +11:00 = Asia/Magadan Asia/Sakhalin Asia/Srednekolymsk Etc/GMT-11 Pacific/Bougainville Pacific/Efate
      Pacific/Guadalcanal Pacific/Kosrae Pacific/Noumea Pacific/Pohnpei Pacific/Ponape
    +11:00 +12:00 M10.1.0/2 M4.1.0/3 = Pacific/Norfolk
    +12:00 = Asia/Anadyr Asia/Kamchatka Etc/GMT-12 Kwajalein Pacific/Fiji Pacific/Funafuti Pacific/Kwajalein
      Pacific/Majuro Pacific/Nauru Pacific/Tarawa Pacific/Wake Pacific/Wallis
    +12:00 +13:00 M9.5.0/2 M4.1.0/3 = Antarctica/McMurdo Antarctica/South_Pole NZ Pacific/Auckland
    +12:45 +13:45 M9.5.0/2:45 M4.1.0/3:45 = NZ-CHAT Pacific/Chatham
    +13:00 = Etc/GMT-13 Pacific/Apia Pacific/Enderbury Pacific/Fakaofo Pacific/Kanton Pacific/Tongatapu
    +14:00 = Etc/GMT-14 Pacific/Kiritimati
    -01:00 = Atlantic/Cape_Verde Etc/GMT+1
    -01:00 +00:00 M3.5.0/0 M10.5.0/1 = Atlantic/Azores
    -02:00 = America/Noronha Atlantic/South_Georgia Brazil/DeNoronha Etc/GMT+2
    -02:00 -01:00 M3.5.0/-1 M10.5.0/0 = America/Godthab America/Nuuk America/Scoresbysund
    -03:00 = America/Araguaina America/Argentina/Buenos_Aires America/Argentina/Catamarca
      America/Argentina/ComodRivadavia America/Argentina/Cordoba America/Argentina/Jujuy America/Argentina/La_Rioja
      America/Argentina/Mendoza America/Argentina/Rio_Gallegos America/Argentina/Salta America/Argentina/San_Juan
      America/Argentina/San_Luis America/Argentina/Tucuman America/Argentina/Ushuaia America/Asuncion America/Bahia
      America/Belem America/Buenos_Aires America/Catamarca America/Cayenne America/Cordoba America/Coyhaique
      America/Fortaleza America/Jujuy America/Maceio America/Mendoza America/Montevideo America/Paramaribo
      America/Punta_Arenas America/Recife America/Rosario America/Santarem America/Sao_Paulo Antarctica/Palmer
      Antarctica/Rothera Atlantic/Stanley Brazil/East Etc/GMT+3
    -03:00 -02:00 M3.2.0/2 M11.1.0/2 = America/Miquelon
    -03:30 -02:30 M3.2.0/2 M11.1.0/2 = America/St_Johns Canada/Newfoundland
    -04:00 = America/Anguilla America/Antigua America/Aruba America/Barbados America/Blanc-Sablon America/Boa_Vista
      America/Campo_Grande America/Caracas America/Cuiaba America/Curacao America/Dominica America/Grenada
      America/Guadeloupe America/Guyana America/Kralendijk America/La_Paz America/Lower_Princes America/Manaus
      America/Marigot America/Martinique America/Montserrat America/Port_of_Spain America/Porto_Velho
      America/Puerto_Rico America/Santo_Domingo America/St_Barthelemy America/St_Kitts America/St_Lucia
      America/St_Thomas America/St_Vincent America/Tortola America/Virgin Brazil/West Etc/GMT+4
    -04:00 -03:00 M3.2.0/2 M11.1.0/2 = America/Glace_Bay America/Goose_Bay America/Halifax America/Moncton
      America/Thule Atlantic/Bermuda Canada/Atlantic
    -04:00 -03:00 M9.1.6/24 M4.1.6/24 = America/Santiago Chile/Continental
    -05:00 = America/Atikokan America/Bogota America/Cancun America/Cayman America/Coral_Harbour America/Eirunepe
      America/Guayaquil America/Jamaica America/Lima America/Panama America/Porto_Acre America/Rainy_River
      America/Rio_Branco America/Winnipeg Brazil/Acre Canada/Central EST Etc/GMT+5 Jamaica
    -05:00 -04:00 M3.2.0/0 M11.1.0/1 = America/Havana Cuba
    -05:00 -04:00 M3.2.0/2 M11.1.0/2 = America/Detroit America/Fort_Wayne America/Grand_Turk
      America/Indiana/Indianapolis America/Indiana/Marengo America/Indiana/Petersburg America/Indiana/Vevay
      America/Indiana/Vincennes America/Indiana/Winamac America/Indianapolis America/Iqaluit
      America/Kentucky/Louisville America/Kentucky/Monticello America/Louisville America/Montreal America/Nassau
      America/New_York America/Nipigon America/Pangnirtung America/Port-au-Prince America/Thunder_Bay America/Toronto
      Canada/Eastern EST5EDT US/East-Indiana US/Eastern US/Michigan
    -06:00 = America/Bahia_Banderas America/Belize America/Chihuahua America/Costa_Rica America/Edmonton
      America/El_Salvador America/Guatemala America/Inuvik America/Managua America/Merida America/Mexico_City
      America/Monterrey America/Regina America/Swift_Current America/Tegucigalpa America/Yellowknife Canada/Mountain
      Canada/Saskatchewan Etc/GMT+6 Mexico/General Pacific/Galapagos
    -06:00 -05:00 M3.2.0/2 M11.1.0/2 = America/Chicago America/Indiana/Knox America/Indiana/Tell_City America/Knox_IN
      America/Matamoros America/Menominee America/North_Dakota/Beulah America/North_Dakota/Center
      America/North_Dakota/New_Salem America/Ojinaga America/Rankin_Inlet America/Resolute CST6CDT US/Central
      US/Indiana-Starke
    -06:00 -05:00 M9.1.6/22 M4.1.6/22 = Chile/EasterIsland Pacific/Easter
    -07:00 = America/Creston America/Dawson America/Dawson_Creek America/Fort_Nelson America/Hermosillo
      America/Mazatlan America/Phoenix America/Vancouver America/Whitehorse Canada/Pacific Canada/Yukon Etc/GMT+7 MST
      Mexico/BajaSur US/Arizona
    -07:00 -06:00 M3.2.0/2 M11.1.0/2 = America/Boise America/Cambridge_Bay America/Ciudad_Juarez America/Denver
      America/Shiprock MST7MDT Navajo US/Mountain
    -08:00 = Etc/GMT+8 Pacific/Pitcairn
    -08:00 -07:00 M3.2.0/2 M11.1.0/2 = America/Ensenada America/Los_Angeles America/Santa_Isabel America/Tijuana
      Mexico/BajaNorte PST8PDT US/Pacific
    -09:00 = Etc/GMT+9 Pacific/Gambier
    -09:00 -08:00 M3.2.0/2 M11.1.0/2 = America/Anchorage America/Juneau America/Metlakatla America/Nome America/Sitka
      America/Yakutat US/Alaska
    -09:30 = Pacific/Marquesas
    -10:00 = Etc/GMT+10 HST Pacific/Honolulu Pacific/Johnston Pacific/Rarotonga Pacific/Tahiti US/Hawaii
    -10:00 -09:00 M3.2.0/2 M11.1.0/2 = America/Adak America/Atka US/Aleutian
    -11:00 = Etc/GMT+11 Pacific/Midway Pacific/Niue Pacific/Pago_Pago Pacific/Samoa US/Samoa
    -12:00 = Etc/GMT+12
    """
}
