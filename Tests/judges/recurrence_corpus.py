"""The corpus of recurrence rules on which the reader is compared with recurring-ical-events.

`cases()` gives (name, event lines, first date, last date); the events of RFC 5545 section 3.8.5.3 that repeat by the day
or longer come first, then what calendars of comités des fêtes hold, then rules drawn at random with a fixed seed, then series
that somebody edited: occurrences moved, cancelled or excluded, one or all later ones, named by dates or by times.
"""

import datetime
import random

NEW_YORK = """BEGIN:VTIMEZONE
TZID:America/New_York
BEGIN:DAYLIGHT
DTSTART:19870405T020000
RRULE:FREQ=YEARLY;BYDAY=1SU;BYMONTH=4;UNTIL=20060402T070000Z
TZOFFSETFROM:-0500
TZOFFSETTO:-0400
TZNAME:EDT
END:DAYLIGHT
BEGIN:STANDARD
DTSTART:19671029T020000
RRULE:FREQ=YEARLY;BYDAY=-1SU;BYMONTH=10;UNTIL=20061029T060000Z
TZOFFSETFROM:-0400
TZOFFSETTO:-0500
TZNAME:EST
END:STANDARD
BEGIN:DAYLIGHT
DTSTART:20070311T020000
RRULE:FREQ=YEARLY;BYDAY=2SU;BYMONTH=3
TZOFFSETFROM:-0500
TZOFFSETTO:-0400
TZNAME:EDT
END:DAYLIGHT
BEGIN:STANDARD
DTSTART:20071104T020000
RRULE:FREQ=YEARLY;BYDAY=1SU;BYMONTH=11
TZOFFSETFROM:-0400
TZOFFSETTO:-0500
TZNAME:EST
END:STANDARD
END:VTIMEZONE""".splitlines()

# Start of the first occurrence (New York, nine o'clock), and the rule with its exceptions.
RFC = [
    ("19970902", "RRULE:FREQ=DAILY;COUNT=10"),
    ("19970902", "RRULE:FREQ=DAILY;UNTIL=19971224T000000Z"),
    ("19970902", "RRULE:FREQ=DAILY;INTERVAL=2"),
    ("19970902", "RRULE:FREQ=DAILY;INTERVAL=10;COUNT=5"),
    ("19980101", "RRULE:FREQ=YEARLY;UNTIL=20000131T140000Z;BYMONTH=1;BYDAY=SU,MO,TU,WE,TH,FR,SA"),
    ("19980101", "RRULE:FREQ=DAILY;UNTIL=20000131T140000Z;BYMONTH=1"),
    ("19970902", "RRULE:FREQ=WEEKLY;COUNT=10"),
    ("19970902", "RRULE:FREQ=WEEKLY;UNTIL=19971224T000000Z"),
    ("19970902", "RRULE:FREQ=WEEKLY;INTERVAL=2;WKST=SU"),
    ("19970902", "RRULE:FREQ=WEEKLY;UNTIL=19971007T000000Z;WKST=SU;BYDAY=TU,TH"),
    ("19970902", "RRULE:FREQ=WEEKLY;COUNT=10;WKST=SU;BYDAY=TU,TH"),
    ("19970901", "RRULE:FREQ=WEEKLY;INTERVAL=2;UNTIL=19971224T000000Z;WKST=SU;BYDAY=MO,WE,FR"),
    ("19970902", "RRULE:FREQ=WEEKLY;INTERVAL=2;COUNT=8;WKST=SU;BYDAY=TU,TH"),
    ("19970905", "RRULE:FREQ=MONTHLY;COUNT=10;BYDAY=1FR"),
    ("19970905", "RRULE:FREQ=MONTHLY;UNTIL=19971224T000000Z;BYDAY=1FR"),
    ("19970907", "RRULE:FREQ=MONTHLY;INTERVAL=2;COUNT=10;BYDAY=1SU,-1SU"),
    ("19970922", "RRULE:FREQ=MONTHLY;COUNT=6;BYDAY=-2MO"),
    ("19970928", "RRULE:FREQ=MONTHLY;BYMONTHDAY=-3"),
    ("19970902", "RRULE:FREQ=MONTHLY;COUNT=10;BYMONTHDAY=2,15"),
    ("19970930", "RRULE:FREQ=MONTHLY;COUNT=10;BYMONTHDAY=1,-1"),
    ("19970910", "RRULE:FREQ=MONTHLY;INTERVAL=18;COUNT=10;BYMONTHDAY=10,11,12,13,14,15"),
    ("19970902", "RRULE:FREQ=MONTHLY;INTERVAL=2;BYDAY=TU"),
    ("19970610", "RRULE:FREQ=YEARLY;COUNT=10;BYMONTH=6,7"),
    ("19970310", "RRULE:FREQ=YEARLY;INTERVAL=2;COUNT=10;BYMONTH=1,2,3"),
    ("19970101", "RRULE:FREQ=YEARLY;INTERVAL=3;COUNT=10;BYYEARDAY=1,100,200"),
    ("19970519", "RRULE:FREQ=YEARLY;BYDAY=20MO"),
    ("19970512", "RRULE:FREQ=YEARLY;BYWEEKNO=20;BYDAY=MO"),
    ("19970313", "RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=TH"),
    ("19970605", "RRULE:FREQ=YEARLY;BYDAY=TH;BYMONTH=6,7,8"),
    ("19970902", "EXDATE;TZID=America/New_York:19970902T090000\nRRULE:FREQ=MONTHLY;BYDAY=FR;BYMONTHDAY=13"),
    ("19970913", "RRULE:FREQ=MONTHLY;BYDAY=SA;BYMONTHDAY=7,8,9,10,11,12,13"),
    ("19961105", "RRULE:FREQ=YEARLY;INTERVAL=4;BYMONTH=11;BYDAY=TU;BYMONTHDAY=2,3,4,5,6,7,8"),
    ("19970904", "RRULE:FREQ=MONTHLY;COUNT=3;BYDAY=TU,WE,TH;BYSETPOS=3"),
    ("19970929", "RRULE:FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-2"),
    ("19970805", "RRULE:FREQ=WEEKLY;INTERVAL=2;COUNT=4;BYDAY=TU,SU;WKST=MO"),
    ("19970805", "RRULE:FREQ=WEEKLY;INTERVAL=2;COUNT=4;BYDAY=TU,SU;WKST=SU"),
    ("20070115", "RRULE:FREQ=MONTHLY;BYMONTHDAY=15,30;COUNT=5"),
]

# Whole events as they come out of calendar programs, in the season of 2026.
SEEN = [
    ("a day's fête", ["DTSTART;VALUE=DATE:20260606", "DTEND;VALUE=DATE:20260607"]),
    ("a fête of three days", ["DTSTART;VALUE=DATE:20260606", "DTEND;VALUE=DATE:20260609"]),
    ("a day without an end", ["DTSTART;VALUE=DATE:20260606"]),
    ("by duration", ["DTSTART;VALUE=DATE:20260606", "DURATION:P2D"]),
    ("every first Saturday", ["DTSTART;VALUE=DATE:20200104", "RRULE:FREQ=MONTHLY;BYDAY=1SA"]),
    ("every second Sunday but one", ["DTSTART;VALUE=DATE:20260503", "RRULE:FREQ=WEEKLY;INTERVAL=2", "EXDATE;VALUE=DATE:20260531,20260614"]),
    ("14 July", ["DTSTART;VALUE=DATE:19800714", "RRULE:FREQ=YEARLY"]),
    ("29 February", ["DTSTART;VALUE=DATE:20240229", "RRULE:FREQ=YEARLY"]),
    ("the 31st", ["DTSTART;VALUE=DATE:20260131", "RRULE:FREQ=MONTHLY"]),
    ("market and an extra one", ["DTSTART;TZID=Europe/Paris:20260605T170000", "DTEND;TZID=Europe/Paris:20260605T200000", "RRULE:FREQ=WEEKLY;COUNT=6", "RDATE;TZID=Europe/Paris:20260714T170000"]),
    ("across the October change", ["DTSTART;TZID=Europe/Paris:20261023T233000", "DTEND;TZID=Europe/Paris:20261023T235900", "RRULE:FREQ=DAILY;COUNT=5"]),
    ("in UTC near midnight", ["DTSTART:20260605T223000Z", "DTEND:20260605T230000Z", "RRULE:FREQ=WEEKLY;COUNT=3"]),
    ("until a moment of UTC", ["DTSTART;TZID=Europe/Paris:20260601T200000", "RRULE:FREQ=DAILY;UNTIL=20260605T180000Z"]),
    ("until just before it", ["DTSTART;TZID=Europe/Paris:20260601T200000", "RRULE:FREQ=DAILY;UNTIL=20260605T175959Z"]),
    ("an EXDATE in UTC", ["DTSTART;TZID=Europe/Paris:20260601T200000", "RRULE:FREQ=DAILY;COUNT=5", "EXDATE:20260603T180000Z"]),
    ("last working day", ["DTSTART;VALUE=DATE:20260130", "RRULE:FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-1"]),
    ("Advent", ["DTSTART;VALUE=DATE:20251130", "RRULE:FREQ=YEARLY;BYMONTH=11,12;BYDAY=SU;BYMONTHDAY=27,28,29,30,1,2,3"]),
    ("cancelled", ["DTSTART;VALUE=DATE:20260606", "STATUS:CANCELLED"]),
]


def event(lines, uid="1"):
    return ["BEGIN:VEVENT", f"UID:{uid}", "DTSTAMP:20260101T000000Z", "SUMMARY:x", *lines, "END:VEVENT"]


def moved():
    """A weekly event of which one occurrence moved, one is cancelled, and one moved twice."""
    zone = ";TZID=Europe/Paris:"
    weekly = event([f"DTSTART{zone}20260605T200000", f"DTEND{zone}20260605T210000", "RRULE:FREQ=WEEKLY;COUNT=8"])
    one = event([f"RECURRENCE-ID{zone}20260612T200000", f"DTSTART{zone}20260613T200000", f"DTEND{zone}20260613T210000", "SEQUENCE:1"])
    off = event([f"RECURRENCE-ID{zone}20260619T200000", f"DTSTART{zone}20260619T200000", "STATUS:CANCELLED", "SEQUENCE:1"])
    return weekly + one + off


def drawn(count, seed=2026):
    """Rules drawn at random; the first occurrence is one of the rule's own, as RFC 5545 wants it."""
    from dateutil.rrule import rrulestr

    random_ = random.Random(seed)
    names = ["MO", "TU", "WE", "TH", "FR", "SA", "SU"]
    while count:
        frequency = random_.choice(["DAILY", "WEEKLY", "MONTHLY", "YEARLY"])
        parts = [f"FREQ={frequency}"]
        some = lambda values, most: ",".join(map(str, random_.sample(values, random_.randint(1, most))))
        if random_.random() < 0.4:
            parts.append(f"INTERVAL={random_.randint(2, 5)}")
        if random_.random() < 0.3:
            parts.append("BYMONTH=" + some(range(1, 13), 6))
        if frequency != "WEEKLY" and random_.random() < 0.4:
            parts.append("BYMONTHDAY=" + some([*range(1, 32), *range(-31, 0)], 8))
        if random_.random() < 0.5:
            if frequency in ("MONTHLY", "YEARLY") and random_.random() < 0.5:
                most = 5 if frequency == "MONTHLY" or any(part.startswith("BYMONTH=") for part in parts) else 52
                days = [f"{random_.choice([-1, 1]) * random_.randint(1, most)}{random_.choice(names)}" for _ in range(random_.randint(1, 3))]
                parts.append("BYDAY=" + ",".join(dict.fromkeys(days)))
            else:
                parts.append("BYDAY=" + some(names, 4))
        elif frequency == "YEARLY" and random_.random() < 0.3:
            parts.append("BYYEARDAY=" + some([*range(1, 367), *range(-366, 0)], 6))
        elif frequency == "YEARLY" and random_.random() < 0.3:
            parts.append("BYWEEKNO=" + some([*range(2, 52), *range(-51, -2)], 6))
            parts.append("BYDAY=" + some(names, 3))
        if any(part.startswith("BY") for part in parts) and random_.random() < 0.3:
            parts.append("BYSETPOS=" + some([1, 2, 3, -1, -2], 2))
        if random_.random() < 0.4:
            parts.append(f"WKST={random_.choice(names)}")
        draft = datetime.datetime(2024, 1, 1) + datetime.timedelta(random_.randint(0, 900))
        # What a rule leaves open it takes from the first occurrence: look for one that the rule itself gives.
        rule = rrulestr(";".join(parts), dtstart=draft)
        start = next((found for found in rule.xafter(draft, count=1, inc=True) if found < draft + datetime.timedelta(4000)), None)
        if start is None:
            continue
        first = next(iter(rrulestr(";".join(parts), dtstart=start).xafter(start, count=1, inc=True)), None)
        if first != start:
            continue
        if random_.random() < 0.4:
            parts.append(f"COUNT={random_.randint(1, 60)}")
        elif random_.random() < 0.3:
            parts.append(f"UNTIL={(start + datetime.timedelta(random_.randint(1, 1500))):%Y%m%d}")
        count -= 1
        yield ";".join(parts), [f"DTSTART;VALUE=DATE:{start:%Y%m%d}", "RRULE:" + ";".join(parts)]


def edited(count, seed=19):
    """Series drawn at random and edited afterwards, with what names their occurrences in every form that programs write."""
    random_ = random.Random(seed)
    zones = ["Europe/Paris", "Romance Standard Time", "W. Europe Standard Time", "Europe/London", "America/New_York"]
    day = datetime.timedelta(1)
    for number in range(count):
        whole, zone = random_.random() < 0.5, random_.choice(zones)
        start = datetime.datetime(2026, 5, random_.randint(14, 31), random_.randint(7, 15), random_.choice([0, 30]))
        step = random_.choice([1, 2, 7, 14])
        times = random_.randint(4, 9)

        def value(moment, form=None):
            form = form or ("date" if whole else "zone")
            if form == "date":
                return f";VALUE=DATE:{moment:%Y%m%d}"
            if whole:
                moment = moment.replace(hour=0, minute=0)
            return f":{moment:%Y%m%dT%H%M%S}" if form == "floating" else f";TZID={zone}:{moment:%Y%m%dT%H%M%S}"

        def named(moment):
            return value(moment, random_.choice(["date", "zone", "floating"]) if whole else None)

        lasting = [] if whole else ["DURATION:PT1H"]
        frequency = "FREQ=DAILY" if step < 7 else "FREQ=WEEKLY"
        rule = f"RRULE:{frequency};INTERVAL={step if step < 7 else step // 7};COUNT={times}"
        picked = random_.sample(range(times), 3)
        master = [f"DTSTART{value(start)}", *lasting, rule, f"SEQUENCE:{random_.randint(0, 1)}"]
        if random_.random() < 0.5:
            master.append(f"EXDATE{named(start + picked[0] * step * day)}")
        blocks = [event(master)]
        original = start + picked[1] * step * day
        moved_to = original + random_.randint(-3, 3) * day
        later = ";RANGE=THISANDFUTURE" if random_.random() < 0.4 else ""
        blocks.append(
            event([f"RECURRENCE-ID{later}{named(original)}", f"DTSTART{value(moved_to)}", *lasting, "SEQUENCE:2"])
        )
        if random_.random() < 0.5:
            cancelled = start + picked[2] * step * day
            blocks.append(
                event([f"RECURRENCE-ID{named(cancelled)}", f"DTSTART{value(cancelled)}", *lasting, "STATUS:CANCELLED", "SEQUENCE:2"])
            )
        if random_.random() < 0.3:
            older = [f"DTSTART{value(start - 30 * day)}", *lasting, rule, "SEQUENCE:-1"]
            blocks.append(event(older))
        random_.shuffle(blocks)
        yield f"edited {number}", sum(blocks, [])


def cases():
    for start, rule in RFC:
        zone = ";TZID=America/New_York:"
        lines = [f"DTSTART{zone}{start}T090000", f"DTEND{zone}{start}T100000", *rule.split("\n")]
        first = f"{start[:4]}-{start[4:6]}-01"
        last = str(datetime.date.fromisoformat(first) + datetime.timedelta(1000))
        yield f"RFC 5545 {start} {rule}", NEW_YORK + event(lines), first, last
    for name, lines in SEEN:
        yield name, event(lines), "2026-05-14", "2026-10-31"
    yield "moved and cancelled occurrences", moved(), "2026-05-14", "2026-10-31"
    for name, lines in drawn(300):
        yield name, event(lines), "2026-05-14", "2027-10-31"
    for name, lines in edited(150):
        yield name, lines, "2026-04-01", "2026-10-31"


def calendar(lines):
    return "\r\n".join(["BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//judge//EN", *lines, "END:VCALENDAR", ""])
