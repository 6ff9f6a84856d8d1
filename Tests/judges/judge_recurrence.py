#!/usr/bin/env python3
"""Works out the corpus of recurrence rules with recurring-ical-events and compares it with the fixture that the Swift
tests read.

usage: judge_recurrence.py FIXTURE.json [--write]     exit status: 0 equal, 1 different
"""

import datetime
import json
import sys
import zoneinfo

import icalendar
import recurring_ical_events

from recurrence_corpus import calendar, cases

PARIS = zoneinfo.ZoneInfo("Europe/Paris")


def starts(text, first, last):
    """The dates in France on which occurrences start, or which an all-day one covers, cancelled ones left out."""
    found = set()
    day = datetime.timedelta(1)
    events = recurring_ical_events.of(icalendar.Calendar.from_ical(text)).between(first, last + day)
    for event in events:
        if str(event.get("STATUS", "")).upper() == "CANCELLED":
            continue
        start, end = event.start, event.end
        if isinstance(start, datetime.datetime):
            found.add((start.astimezone(PARIS) if start.tzinfo else start).date())
        else:
            while start < max(end, event.start + day):
                found.add(start)
                start += day
    return sorted(str(date) for date in found if first <= date <= last)


def main(path, write):
    expected = []
    for name, lines, first, last in cases():
        text = calendar(lines)
        dates = starts(text, datetime.date.fromisoformat(first), datetime.date.fromisoformat(last))
        expected.append({"name": name, "lines": lines, "first": first, "last": last, "dates": dates})
    if write:
        with open(path, "w", encoding="utf-8") as file:
            file.write("[\n" + ",\n".join(json.dumps(case, ensure_ascii=False) for case in expected) + "\n]\n")
        return 0
    with open(path, encoding="utf-8") as file:
        known = json.load(file)
    different = [case["name"] for case, old in zip(expected, known) if case != old]
    for name in different:
        print(f"recurrence: {name}: the fixture is not what recurring-ical-events finds")
    print(f"recurrence: {len(expected)} rules, {len(different)} different")
    return 1 if different or len(expected) != len(known) else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1], "--write" in sys.argv))
