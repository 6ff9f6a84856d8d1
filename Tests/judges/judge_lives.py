#!/usr/bin/env python3
"""Lets calendar programs live through what a coordinator does between two publications.

usage: judge_lives.py GUINGUETTE

For each life (a move, a cancellation, another van, last week's copy of the folder...) a small season is published, changed
and published again. After each publication every client must show what the calendars now say of every event that it has ever
been given:
  RFC 5546   keeps what it holds unless SEQUENCE is higher, or equal and DTSTAMP later; forgets nothing (icalendar)
  khal       imports each calendar over what it has, by UID
  Radicale   is given each calendar as a collection, and asked for it again
  calcurse   is given each calendar afresh, as a subscription is
Needs the packages of requirements.txt, and calcurse (Debian). Prints a table. Exit status: 0 all content, 1 one complains.
"""

import csv
import datetime
import glob
import json
import os
import shutil
import subprocess
import sys
import tempfile
import zoneinfo

import icalendar

import judge_calendars as judge

PARIS = zoneinfo.ZoneInfo("Europe/Paris")
COLUMNS = ["code", "name", "territory", "latitude", "longitude", "evenings", "venue"]


class Season:
    """A season's folder, written anew before each publication."""

    def __init__(self, folder):
        self.folder = folder
        self.year = 2099
        self.opens = "18:00"
        self.vans = ["un", "deux"]
        self.communes = {
            code: {
                "code": code, "name": name, "territory": territory, "latitude": 48.5 + place / 50, "longitude": 4.9,
                "evenings": 2, "venue": "Place"}
            for place, (code, name, territory) in enumerate([
                ("a", "Ambrières", "CC Der"), ("b", "Brousseval", "CC Der"), ("c", "Cheminon", "CC Marne"),
                ("d", "Doulevant", "CC Marne"), ("e", "Éclaron", "CC Marne")])}
        self.evenings = {
            "a": ["06-05", "un"], "b": ["06-06", "un"], "c": ["06-12", "un"], "d": ["06-13", "deux"], "e": ["06-20", "un"]}
        self.off = set()

    @property
    def book(self):
        path = os.path.join(self.folder, "plan.json")
        if not os.path.exists(path):
            return {"version": 1}
        with open(path, encoding="utf-8") as file:
            return json.load(file)

    def write(self):
        os.makedirs(self.folder, exist_ok=True)
        season = {
            "name": "Essai", "firstDate": f"{self.year}-06-01", "lastDate": f"{self.year}-08-31",
            "evening": {"opens": self.opens, "closes": "22:00"},
            "places": [{"id": "depot", "name": "Dépôt", "latitude": 48.6, "longitude": 4.9}],
            "vans": [
                {"id": van, "base": "depot", "weekdays": ["mon", "tue", "wed", "thu", "fri", "sat", "sun"]}
                for van in self.vans]}
        with open(os.path.join(self.folder, "season.json"), "w", encoding="utf-8") as file:
            json.dump(season, file)
        with open(os.path.join(self.folder, "communes.csv"), "w", encoding="utf-8", newline="") as file:
            writer = csv.DictWriter(file, COLUMNS)
            writer.writeheader()
            writer.writerows(self.communes.values())
        evenings = [
            {"date": f"{self.year}-{date}", "van": van, "commune": key[:1],
             "status": "cancelled" if key in self.off else "planned"}
            for key, (date, van) in self.evenings.items()]
        book = self.book
        book["current"] = {"evenings": sorted(evenings, key=lambda evening: (evening["date"], evening["van"]))}
        with open(os.path.join(self.folder, "plan.json"), "w", encoding="utf-8") as file:
            json.dump(book, file)


def lives():
    def to(commune, date, van=None):
        return lambda season: season.evenings.update({commune: [date, van or season.evenings[commune][1]]})

    def swap(season):
        season.evenings["a"], season.evenings["c"] = season.evenings["c"], season.evenings["a"]

    def field(commune, name, value):
        return lambda season: season.communes[commune].update({name: value})

    def territories(value):
        def change(season):
            for code in "cde":
                season.communes[code]["territory"] = value
        return change

    def leave(season):
        del season.communes["e"], season.evenings["e"]

    def come_back(season):
        season.communes["e"] = {**season.communes["d"], "code": "e", "name": "Éclaron"}
        season.evenings["e"] = ["06-20", "un"]

    def another_van(season):
        season.vans.append("trois")
        season.evenings["a2"] = ["07-10", "trois"]

    def van_leaves(season):
        season.vans.remove("deux")
        season.evenings["d"] = ["06-14", "un"]

    def next_year(season):
        season.year = 2099
        season.evenings = {"a": ["07-03", "un"], "b": ["07-04", "deux"]}

    def last_year(season):
        season.year = 2020

    def keep_copy(season):
        season.copy = season.book

    def older_copy(season):
        with open(os.path.join(season.folder, "plan.json"), "w", encoding="utf-8") as file:
            json.dump(season.copy, file)
        season.evenings["a"] = ["06-05", "un"]
        season.evenings.pop("b2", None)

    return {
        "move": [to("a", "06-26")],
        "move, and back": [to("a", "06-26"), to("a", "06-05")],
        "cancel": [lambda season: season.off.add("a")],
        "cancel, restore": [lambda season: season.off.add("a"), lambda season: season.off.clear()],
        "cancel, restore elsewhere": [
            lambda season: season.evenings.pop("a"), lambda season: season.evenings.update(a=["07-01", "deux"])],
        "swap": [swap],
        "hours": [lambda season: setattr(season, "opens", "19:00")],
        "venue": [field("a", "venue", "Salle des fêtes")],
        "van": [to("a", "06-05", "deux")],
        "van, and back": [to("a", "06-05", "deux"), to("a", "06-05", "un")],
        "territory": [field("a", "territory", "CC Marne")],
        "territory, a slip and its mending": [field("a", "territory", "CC-Der"), field("a", "territory", "CC Der")],
        "territory renamed": [territories("CC de la Marne")],
        "village renamed": [field("a", "name", "Ambrières-sur-Marne")],
        "village leaves": [leave],
        "village leaves, comes back": [leave, come_back],
        "second van joins": [another_van],
        "van leaves": [van_leaves],
        "new season, same folder": [last_year, next_year],
        "older copy of the folder": [
            keep_copy, lambda season: season.evenings.update(a=["06-26", "un"], b2=["07-10", "un"]), older_copy],
    }


def local(value):
    return value.astimezone(PARIS) if isinstance(value, datetime.datetime) else value


def picture(event):
    return (local(event["DTSTART"].dt), local(event["DTEND"].dt), str(event.get("STATUS")), str(event.get("LOCATION")),
            str(event["SUMMARY"]))


class StrictClient:
    """RFC 5546: a revision counts if its SEQUENCE is higher, or the same and its DTSTAMP later."""

    name = "RFC 5546"

    def __init__(self, folder):
        self.held = {}

    def fetch(self, path, data):
        held = self.held.setdefault(path, {})
        feed = {str(event["UID"]): event for event in judge.events_of(data)}
        faults = [f"{uid} is gone without a word" for uid in held if uid not in feed]
        for uid, event in feed.items():
            rank = (int(event["SEQUENCE"]), event["DTSTAMP"].dt)
            if uid not in held or rank > held[uid][0]:
                held[uid] = (rank, picture(event))
            if held[uid][1] != picture(event):
                faults.append(f"{uid} is still {held[uid][1]}, and should be {picture(event)}")
        return faults


class Khal:
    """khal, which imports by UID; it is asked for the events of every day on which one is, was or may be."""

    name = "khal"

    def __init__(self, folder):
        self.folder = os.path.join(folder, "khal")
        self.command = os.path.join(os.path.dirname(sys.executable), "khal")

    def run(self, config, *arguments):
        command = self.command if os.path.exists(self.command) else "khal"
        return judge.run(command, "-c", config, *arguments)

    def fetch(self, path, data):
        home = os.path.join(self.folder, path.replace("/", "_"))
        config = os.path.join(home, "config")
        if not os.path.exists(config):
            os.makedirs(os.path.join(home, "calendar"))
            with open(config, "w", encoding="utf-8") as file:
                file.write(
                    f"[calendars]\n[[season]]\npath = {home}/calendar\ntype = calendar\n[sqlite]\npath = {home}/khal.db\n"
                    "[locale]\nlocal_timezone = Europe/Paris\ndefault_timezone = Europe/Paris\ntimeformat = %H:%M\n"
                    "dateformat = %Y-%m-%d\nlongdateformat = %Y-%m-%d\ndatetimeformat = %Y-%m-%d %H:%M\n"
                    "longdatetimeformat = %Y-%m-%d %H:%M\n")
        calendar = os.path.join(home, "new.ics")
        with open(calendar, "wb") as file:
            file.write(data)
        result = self.run(config, "import", "--batch", "-a", "season", calendar)
        if result.returncode:
            return [f"import fails: {result.stderr.strip()[-200:]}"]
        events = judge.events_of(data)
        wanted = sorted(
            (f"{local(event['DTSTART'].dt):%Y-%m-%d %H:%M}", " ".join(str(event["SUMMARY"]).split()))
            for event in events if isinstance(event["DTSTART"].dt, datetime.datetime))
        shown = set()
        for year in {day[:4] for day, _ in wanted}:
            listed = self.run(
                config, "list", "--day-format", "", "--format", "{start-date} {start-time}|{title}", f"{year}-06-01", "92d")
            for line in listed.stdout.split("\n"):
                day, _, title = line.partition("|")
                if ":" in day:
                    shown.add((day.strip(), " ".join(title.split())))
        return [] if sorted(shown) == wanted else [f"shows {sorted(shown)}, and should show {wanted}"]


class Radicale:
    """A CalDAV server: what another client gets from it is what the calendar says."""

    name = "Radicale"

    def __init__(self, folder):
        self.server = judge.Radicale(folder)
        self.base = self.server.url

    def fetch(self, path, data):
        self.server.url = self.base.replace("/season/", "/" + path.replace("/", "-").removesuffix(".ics") + "/")
        answer = self.server.put(data)
        if answer.status_code >= 300:
            return [f"PUT says {answer.status_code}"]
        events = judge.events_of(self.server.get())
        seen = sorted((str(event["UID"]), picture(event)) for event in events)
        wanted = sorted((str(event["UID"]), picture(event)) for event in judge.events_of(data))
        return [] if seen == wanted else [f"gives {seen}"]

    def close(self):
        self.server.close()


class Calcurse:
    """calcurse, which a subscription fills anew each time."""

    name = "calcurse"

    def __init__(self, folder):
        self.folder = os.path.join(folder, "calcurse")

    def fetch(self, path, data):
        shutil.rmtree(self.folder, ignore_errors=True)
        os.makedirs(self.folder)
        calendar = os.path.join(self.folder, "new.ics")
        with open(calendar, "wb") as file:
            file.write(data)
        environment = {**os.environ, "TZ": "Europe/Paris", "LC_ALL": "C.UTF-8"}
        judge.run("calcurse", "-q", "-D", self.folder, "-C", self.folder, "-i", calendar, env=environment)
        listed = judge.run("calcurse", "-q", "-D", self.folder, "-C", self.folder, "-G", env=environment).stdout
        lines = [line for line in listed.split("\n") if line]
        events = judge.events_of(data)
        return [] if len(lines) == len(events) else [f"shows {len(lines)} of {len(events)} events"]


def main():
    if len(sys.argv) != 2:
        raise SystemExit(__doc__)
    guinguette = os.path.abspath(sys.argv[1])
    kinds = [StrictClient, Khal, Radicale, Calcurse]
    complaints = []
    counts = {kind.name: 0 for kind in kinds}
    print("| life | " + " | ".join(kind.name for kind in kinds) + " |\n|---" * 1 + "|---" * len(kinds) + "|")
    for name, steps in lives().items():
        with tempfile.TemporaryDirectory() as work:
            season = Season(os.path.join(work, "season"))
            web, crew = os.path.join(work, "web"), os.path.join(work, "equipe")
            clients = [kind(work) for kind in kinds]
            failed = set()
            try:
                first = [steps.pop(0)] if name.startswith("new season") else [lambda _: None]
                for step in first + steps:
                    step(season)
                    season.write()
                    result = subprocess.run(
                        [guinguette, "publish", season.folder, "--output", web, "--crew", crew, "--quiet"],
                        capture_output=True, text=True)
                    if result.returncode:
                        raise SystemExit(f"{name}: publish ends with {result.returncode}: {result.stderr}")
                    # The calendars that a client would subscribe to; those of the crew differ by their texts.
                    for full in sorted(glob.glob(web + "/saison.ics") + glob.glob(crew + "/saison.ics")
                                       + glob.glob(web + "/[cgt]*/*.ics")):
                        path = os.path.relpath(full, web if full.startswith(web + os.sep) else work)
                        with open(full, "rb") as file:
                            data = file.read()
                        for client in clients:
                            # The slower ones look at the calendar of the season, which holds every evening.
                            if client.name in ("khal", "calcurse") and path != "saison.ics":
                                continue
                            counts[client.name] += 1
                            for fault in client.fetch(path, data):
                                complaints.append(f"{name}: {client.name}: {path}: {fault}")
                                failed.add(client.name)
            finally:
                for client in clients:
                    if hasattr(client, "close"):
                        client.close()
            print(f"| {name} | " + " | ".join("no" if kind.name in failed else "yes" for kind in kinds) + " |", flush=True)
    for complaint in complaints:
        print(complaint)
    seen = ", ".join(f"{name} {count}" for name, count in counts.items())
    print(f"lives: {len(lives())}; calendars taken in: {seen}; {len(complaints)} complaints")
    return 1 if complaints else 0


if __name__ == "__main__":
    sys.exit(main())
