#!/usr/bin/env python3
"""Lets real calendar programs judge the calendars that guinguette writes.

usage: judge_calendars.py FEED.ics [FEED.ics ...] [--life BEFORE.ics AFTER.ics]

Each feed is checked by its bytes, parsed and written again by icalendar, worked out by recurring-ical-events, validated by
vobject, and imported by khal and by calcurse. With --life a Radicale server on the loopback takes the first feed, then the
changed one, and a client must see each event once, at its new time, cancelled ones cancelled.
Needs the packages of requirements.txt, and calcurse (Debian). Exit status: 0 all content, 1 one complains.
"""

import argparse
import datetime
import os
import re
import shutil
import socket
import subprocess
import sys
import tempfile
import time
import zoneinfo

import icalendar
import recurring_ical_events
import requests
import vobject

complaints = []


def complain(path, judge, text):
    complaints.append(f"{path}: {judge}: {text}")


def events_of(data):
    return icalendar.Calendar.from_ical(data).walk("VEVENT")


def judge_bytes(path, data):
    """RFC 5545 3.1: CRLF to the very end, lines of at most 75 octets, UTF-8 on each line alone, no control characters."""
    if not data.endswith(b"END:VCALENDAR\r\n"):
        complain(path, "bytes", "does not end in END:VCALENDAR and CRLF")
    lines = data.split(b"\r\n")
    for number, line in enumerate(lines, 1):
        if len(line) > 75:
            complain(path, "bytes", f"line {number} has {len(line)} octets")
        if re.search(rb"[\x00-\x08\x0a-\x1f\x7f]", line):
            complain(path, "bytes", f"line {number} holds a control character")
        try:
            line.decode("utf-8")
        except UnicodeDecodeError:
            complain(path, "bytes", f"line {number} is cut within a character")


def judge_icalendar(path, data):
    """Parses without an error, writes back to an equal calendar, and has the clock of the time zone database."""
    calendar = icalendar.Calendar.from_ical(data)
    again = icalendar.Calendar.from_ical(calendar.to_ical())
    if again != calendar:
        complain(path, "icalendar", "is not equal after a round trip")
    for component in calendar.walk():
        for error in component.errors:
            complain(path, "icalendar", f"{component.name}: {error}")
    # The definition in the file, and not the program's own database, must give the right time.
    zones = calendar.walk("VTIMEZONE")
    for zone in zones:
        known = zoneinfo.ZoneInfo(str(zone["TZID"]))
        defined = zone.to_tz(lookup_tzid=False)
        for event in calendar.walk("VEVENT"):
            start = event["DTSTART"].dt
            if isinstance(start, datetime.datetime):
                naive = start.replace(tzinfo=None)
                if naive.replace(tzinfo=defined).utcoffset() != naive.replace(tzinfo=known).utcoffset():
                    complain(path, "icalendar", f"{zone['TZID']} is off on {naive}")
    if len(zones) != 1:
        complain(path, "icalendar", f"{len(zones)} time zones")
    uids = [str(event["UID"]) for event in calendar.walk("VEVENT")]
    if len(set(uids)) != len(uids):
        complain(path, "icalendar", "a UID comes twice")


def judge_occurrences(path, data):
    """Every event occurs once."""
    calendar = icalendar.Calendar.from_ical(data)
    events = calendar.walk("VEVENT")
    if not events:
        return
    days = [event["DTSTART"].dt for event in events]
    days = [day.date() if isinstance(day, datetime.datetime) else day for day in days]
    found = recurring_ical_events.of(calendar).between(min(days), max(days) + datetime.timedelta(2))
    if len(found) != len(events):
        complain(path, "recurring-ical-events", f"{len(events)} events occur {len(found)} times")


def judge_vobject(path, data):
    try:
        calendar = vobject.readOne(data.decode("utf-8"))
        calendar.validate(raiseException=True)
    except Exception as error:
        complain(path, "vobject", repr(error))
        return
    count = len(calendar.contents.get("vevent", []))
    if count != len(events_of(data)):
        complain(path, "vobject", f"sees {count} events")


def run(*command, **options):
    return subprocess.run(command, capture_output=True, text=True, timeout=120, **options)


def judge_khal(path, data, folder):
    home = os.path.join(folder, "khal")
    shutil.rmtree(home, ignore_errors=True)
    os.makedirs(os.path.join(home, "calendar"))
    config = os.path.join(home, "config")
    with open(config, "w", encoding="utf-8") as file:
        file.write(
            f"[calendars]\n[[season]]\npath = {home}/calendar\ntype = calendar\n"
            f"[sqlite]\npath = {home}/khal.db\n"
            "[locale]\nlocal_timezone = Europe/Paris\ndefault_timezone = Europe/Paris\n"
            "timeformat = %H:%M\ndateformat = %Y-%m-%d\nlongdateformat = %Y-%m-%d\n"
            "datetimeformat = %Y-%m-%d %H:%M\nlongdatetimeformat = %Y-%m-%d %H:%M\n")
    khal = os.path.join(os.path.dirname(sys.executable), "khal")
    result = run(khal if os.path.exists(khal) else "khal", "-c", config, "import", "--batch", "-a", "season", path)
    if result.returncode:
        complain(path, "khal", f"import fails: {result.stderr.strip()[-300:]}")
        return
    for event in events_of(data):
        start = event["DTSTART"].dt
        if not isinstance(start, datetime.datetime):
            continue
        local = start.astimezone(zoneinfo.ZoneInfo("Europe/Paris"))
        listed = run(
            khal if os.path.exists(khal) else "khal", "-c", config, "list", "--day-format", "", "--format", "{start-time}|{title}",
            f"{local:%Y-%m-%d}", "1d")
        title = " ".join(str(event["SUMMARY"]).split())
        seen = [" ".join(line.split()) for line in listed.stdout.split("\n")]
        if not any(line.startswith(f"{local:%H:%M}|") and title[:40] in line for line in seen):
            complain(path, "khal", f"does not list {local} {title}: {seen}")


def judge_calcurse(path, data, folder):
    home = os.path.join(folder, "calcurse")
    shutil.rmtree(home, ignore_errors=True)
    os.makedirs(home)
    environment = {**os.environ, "TZ": "Europe/Paris", "LC_ALL": "C.UTF-8"}
    result = run("calcurse", "-q", "-D", home, "-C", home, "-i", path, env=environment)
    text = result.stdout + result.stderr
    if result.returncode or re.search(r"[1-9]\d* skipped|error", text, re.I):
        complain(path, "calcurse", f"import: {text.strip()[-300:]}")
        return
    listed = run("calcurse", "-q", "-D", home, "-C", home, "-G", env=environment).stdout.strip("\n").split("\n")
    events = events_of(data)
    if len(listed) != len(events):
        complain(path, "calcurse", f"{len(events)} events became {len(listed)}")


class Radicale:
    """A CalDAV server of its own on the loopback."""

    def __init__(self, folder):
        with socket.socket() as free:
            free.bind(("127.0.0.1", 0))
            port = free.getsockname()[1]
        self.url = f"http://127.0.0.1:{port}/user/season/"
        self.process = subprocess.Popen(
            [sys.executable, "-m", "radicale", "--config", "", "--server-hosts", f"127.0.0.1:{port}",
             "--storage-filesystem-folder", os.path.join(folder, "radicale"), "--auth-type", "none"],
            stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        for _ in range(100):
            try:
                requests.get(self.url, auth=("user", "x"), timeout=1)
                return
            except requests.ConnectionError:
                time.sleep(0.1)
        raise SystemExit("radicale does not start")

    def put(self, data):
        return requests.put(self.url, data=data, headers={"Content-Type": "text/calendar"}, auth=("user", "x"), timeout=60)

    def get(self):
        return requests.get(self.url, auth=("user", "x"), timeout=60).content

    def close(self):
        self.process.terminate()
        self.process.wait()


def picture(data):
    return {
        str(event["UID"]): (event["DTSTART"].dt, event["DTEND"].dt, str(event["STATUS"]), int(event["SEQUENCE"]))
        for event in events_of(data)}


def judge_life(before, after, folder):
    server = Radicale(folder)
    try:
        for path in (before, after):
            with open(path, "rb") as file:
                data = file.read()
            answer = server.put(data)
            if answer.status_code >= 300:
                complain(path, "radicale", f"PUT says {answer.status_code} {answer.text[:200]}")
                return
            seen = server.get()
            if len(events_of(seen)) != len(picture(seen)):
                complain(path, "radicale", "a client sees an event twice")
            if picture(seen) != picture(data):
                complain(path, "radicale", "a client sees something else than the feed")
    finally:
        server.close()
    with open(before, "rb") as file:
        old = picture(file.read())
    with open(after, "rb") as file:
        new = picture(file.read())
    for uid, (start, end, status, sequence) in old.items():
        if uid not in new:
            complain(after, "life", f"{uid} is gone without a word")
            continue
        # RFC 5546 2.1.4: a change of dates or of status raises the sequence.
        is_changed = new[uid][:3] != (start, end, status)
        if is_changed != (new[uid][3] > sequence):
            complain(after, "life", f"{uid} changed: {is_changed}; sequence {sequence} became {new[uid][3]}")


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("feeds", nargs="+")
    parser.add_argument("--life", nargs=2, metavar=("BEFORE", "AFTER"))
    options = parser.parse_args()
    if not shutil.which("calcurse"):
        raise SystemExit("calcurse is not installed: apt-get install calcurse")
    with tempfile.TemporaryDirectory() as folder:
        for path in options.feeds:
            with open(path, "rb") as file:
                data = file.read()
            judge_bytes(path, data)
            judge_icalendar(path, data)
            judge_occurrences(path, data)
            judge_vobject(path, data)
            judge_khal(path, data, folder)
            judge_calcurse(path, data, folder)
        if options.life:
            judge_life(*options.life, folder)
    for complaint in complaints:
        print(complaint)
    print(f"calendars: {len(options.feeds)} feeds, {len(complaints)} complaints")
    return 1 if complaints else 0


if __name__ == "__main__":
    sys.exit(main())
