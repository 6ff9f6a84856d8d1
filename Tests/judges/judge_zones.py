#!/usr/bin/env python3
"""Judges the time zones that calendars are read with: the IANA names and their rules by the tz database (PyPI's tzdata), and
the names of Windows by the table of Unicode's CLDR (in PyPI's icalendar).

usage: judge_zones.py IANA_ZONES.swift WINDOWS_ZONES.swift [--write]     exit status: 0 equal, 1 different

`--write` makes both tables anew; the rules are those of the last line of each TZif file, which hold from now on.
"""

import collections
import datetime
import importlib.resources
import re
import sys
import zoneinfo

from icalendar.timezone.windows_to_olson import WINDOWS_TO_OLSON

zoneinfo.reset_tzpath(to=[])  # PyPI's data, and not the machine's
TZDATA = importlib.resources.files("tzdata")
MARK = '"""'
# Zones whose changes are known only a few years ahead, so that no yearly rule says them.
IRREGULAR = {"Africa/Casablanca", "Africa/El_Aaiun", "Asia/Gaza", "Asia/Hebron", "America/Havana", "Cuba"}


def names():
    return [name for name in (TZDATA / "zones").read_text().split() if name != "Factory"]


def offset_text(seconds):
    sign, seconds = "-" if seconds < 0 else "+", abs(seconds)
    return f"{sign}{seconds // 3600:02}:{seconds // 60 % 60:02}"


def rule(name):
    """The rule of a zone in the manner of the Swift table."""
    path = TZDATA / "zoneinfo"
    for part in name.split("/"):
        path /= part
    footer = path.read_bytes().rstrip(b"\n").rsplit(b"\n", 1)[1].decode()
    found = re.fullmatch(r"(?:<[^>]*>|[A-Za-z]+)([-+\d:]+)(?:(?:<[^>]*>|[A-Za-z]+)([-+\d:]+)?,(.*),(.*))?", footer)

    def west(text):
        hours, _, minutes = text.lstrip("+-").partition(":")
        seconds = int(hours) * 3600 + int(minutes or 0) * 60
        return seconds if text.startswith("-") else -seconds

    standard = west(found[1])
    if not found[3]:
        return offset_text(standard)
    summer = west(found[2]) if found[2] else standard + 3600
    changes = [change if "/" in change else change + "/2" for change in (found[3], found[4])]
    return " ".join([offset_text(standard), offset_text(summer), *changes])


def table(path):
    with open(path, encoding="utf-8") as file:
        return file.read().split(MARK)[1].splitlines()[1:-1]


def wrapped(words, indent, width=118):
    lines, line = [], indent
    for word in words:
        if len(line) + len(word) + 1 > width and line.strip():
            lines.append(line.rstrip())
            line = indent + "  "
        line += word + " "
    return lines + [line.rstrip()]


def iana_lines():
    groups = collections.defaultdict(list)
    for name in names():
        groups[rule(name)].append(name)
    for text in sorted(groups):
        yield from wrapped([text + " =", *sorted(groups[text])], "    ")


def windows_lines():
    for name, zone in sorted(WINDOWS_TO_OLSON.items()):
        yield f"    {name.removesuffix(' Standard Time')}={zone}"


def write(path, lines):
    with open(path, encoding="utf-8") as file:
        before, _, after = file.read().split(MARK)
    with open(path, "w", encoding="utf-8") as file:
        file.write(before + MARK + "\n" + "\n".join(lines) + "\n    " + MARK + after)


def differences(lines):
    """What the Swift table says, and how it differs from the zones themselves at any time of the years to come."""
    said = {}
    current = None
    for line in lines:
        if not line.startswith("      "):
            current, _, rest = line.strip().partition(" = ")
        else:
            rest = line.strip()
        for name in rest.split():
            said[name] = current
    for name in names():
        if said.pop(name, None) != rule(name):
            yield f"{name}: the table is not what tzdata says"
    for name in said:
        yield f"{name}: tzdata has no such zone"
    for name in sorted(set(names()) - IRREGULAR):
        zone = zoneinfo.ZoneInfo(name)
        moment = datetime.datetime(2027, 1, 1, tzinfo=datetime.timezone.utc)
        while moment.year < 2031:
            if zone.utcoffset(moment.astimezone(zone).replace(tzinfo=None)) != offset(rule(name), moment):
                yield f"{name}: another offset at {moment}"
                break
            moment += datetime.timedelta(hours=31)


def offset(text, moment):
    """The offset that a rule gives at a moment, worked out anew."""
    words = text.split()
    standard, *summer = (datetime.timedelta(minutes=minutes(word)) for word in words[:2])
    if not summer:
        return standard
    start, end = (change(word, (moment + standard).year) for word in words[2:])
    clock = moment.replace(tzinfo=None)
    start, end = start - standard, end - summer[0]
    is_summer = start <= clock < end if start < end else not end <= clock < start
    return summer[0] if is_summer else standard


def minutes(text):
    hours, minute = text[1:].split(":")
    return (-1 if text[0] == "-" else 1) * (int(hours) * 60 + int(minute))


def change(text, year):
    day, hours = text[1:].split("/")
    month, week, weekday = map(int, day.split("."))
    first = datetime.datetime(year, month, 1)
    date = first + datetime.timedelta((weekday - first.isoweekday()) % 7 + 7 * (week - 1))
    while date.month != month:
        date -= datetime.timedelta(7)
    hour, _, minute = hours.lstrip("-").partition(":")
    time = datetime.timedelta(hours=int(hour), minutes=int(minute or 0))
    return date - time if hours.startswith("-") else date + time


def main(iana, windows, is_written):
    if is_written:
        write(iana, iana_lines())
        write(windows, windows_lines())
    wrong = list(differences(table(iana)))
    if table(windows) != list(windows_lines()):
        wrong.append("the names of Windows are not those of CLDR")
    for line in wrong:
        print(f"zones: {line}")
    print(f"zones: {len(names())} names, {len(WINDOWS_TO_OLSON)} of Windows, {len(wrong)} different")
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1], sys.argv[2], "--write" in sys.argv))
