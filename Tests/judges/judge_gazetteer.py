"""Judges the table of French communes in the program, or makes it anew.

usage: judge_gazetteer.py COMMUNES.csv Sources/Gazetteer/Table [--write]

COMMUNES.csv has the columns insee, name, dep, epci_siren, epci_name, lat, lon and population: the communes of the official
geographic code (INSEE), their intercommunal bodies (DGCL), their town halls (DILA) and populations (INSEE), all under the
Licence Ouverte 2.0, and for some points GeoNames (CC BY 4.0).

A record is `code|name|EPCI|latitude|longitude|population`: the EPCI as its place in the list of EPCIs, degrees in units of
1/10,000 (11 m), blank where nothing is known. Records are ordered by code, so that a code is found by bisection.
"""

import csv
import itertools
import pathlib
import sys

LINES = 360  # of a file: the house has none over 400
HEAD = """\
// swift-format-ignore-file
// Made by Tests/judges/judge_gazetteer.py: change the script or its source, not this file.

/// {comment}
enum {type} {{
  static let text: StaticString = #\"\"\"
"""
TAIL = """
    \"\"\"#
}
"""


def scaled(degrees):
    return str(round(float(degrees) * 10_000)) if degrees else ""


def made(path):
    with open(path, encoding="utf-8", newline="") as file:
        rows = sorted(csv.DictReader(file), key=lambda row: row["insee"])
    bodies = {row["epci_siren"]: row["epci_name"] for row in rows if row["epci_siren"]}
    places = {siren: place for place, siren in enumerate(sorted(bodies))}
    for row in rows:
        assert not set("|;#\"\\\n") & set(row["name"] + row["epci_name"]), row
        assert row["insee"].startswith(row["dep"]) and len(row["insee"]) == 5, row
    record = lambda row: "|".join(
        [row["insee"], row["name"], str(places.get(row["epci_siren"], "")), scaled(row["lat"]), scaled(row["lon"]), row["population"]])
    lines = [";".join(map(record, group)) for _, group in itertools.groupby(rows, key=lambda row: row["insee"][:3])]
    files = {}
    for number, start in enumerate(range(0, len(lines), LINES), 1):
        chunk = lines[start:start + LINES]
        head = HEAD.format(
            type=f"CommuneTablePart{number}",
            comment=f"The communes from {chunk[0][:5]} on: a line for each three letters that codes begin with.")
        files[f"CommuneTablePart{number}.swift"] = head + "\n".join("    " + line for line in chunk) + TAIL
    bodies = [f"{siren}|{bodies[siren]}" for siren in sorted(bodies)]
    lines = [";".join(bodies[i:i + 4]) for i in range(0, len(bodies), 4)]
    files["CommunityTable.swift"] = HEAD.format(
        type="CommunityTable", comment="The EPCIs, ordered by SIREN, which is how the records of communes count them."
    ) + "\n".join("    " + line for line in lines) + TAIL
    return files, len(rows), len(places)


def main(source, folder, *flags):
    folder = pathlib.Path(folder)
    files, communes, bodies = made(source)
    if "--write" in flags:
        folder.mkdir(parents=True, exist_ok=True)
        for old in folder.glob("CommuneTablePart*.swift"):
            old.unlink()
        for name, text in files.items():
            (folder / name).write_text(text, encoding="utf-8")
    for name, text in files.items():
        there = folder / name
        if not there.exists() or there.read_text(encoding="utf-8") != text:
            sys.exit(f"{there} is not what {source} gives")
    print(f"{communes} communes and {bodies} EPCIs: the program's table is what {source} gives")


main(*sys.argv[1:])
