#!/usr/bin/env python3
"""Lets LibreOffice open the CSV files that guinguette writes, in both dialects, and looks for mangled cells.

usage: judge_spreadsheets.py PLAIN.csv EXCEL.csv

PLAIN.csv is the RFC 4180 dialect, EXCEL.csv the French one, of the same plan. Each is opened as the dialog of LibreOffice
does it (its separator, UTF-8, French locale for the French dialect, quoted cells as text). Every cell must be what the CSV
says: texts letter by letter, numbers as numbers, dates as dates, and nothing a formula. Needs soffice (libreoffice-calc). Exit status: 0 content, 1 a cell is mangled.
"""

import csv
import datetime
import io
import os
import subprocess
import sys
import tempfile
import zipfile
from xml.etree import ElementTree

OFFICE = "{urn:oasis:names:tc:opendocument:xmlns:office:1.0}"
TABLE = "{urn:oasis:names:tc:opendocument:xmlns:table:1.0}"
TEXT = "{urn:oasis:names:tc:opendocument:xmlns:text:1.0}"

NUMBERS = {"outing", "leg_km", "leg_minutes", "return_km", "return_minutes"}


def text_of(node):
    """The text of a paragraph; ODF writes runs of spaces, tabs and line breaks as elements."""
    parts = [node.text or ""]
    for child in node:
        if child.tag == TEXT + "s":
            parts.append(" " * int(child.get(TEXT + "c", "1")))
        elif child.tag == TEXT + "tab":
            parts.append("\t")
        elif child.tag == TEXT + "line-break":
            parts.append("\n")
        else:
            parts.append(text_of(child))
        parts.append(child.tail or "")
    return "".join(parts)


def cells(path):
    """Rows of (type, value) of the first sheet of an .ods file."""
    with zipfile.ZipFile(path) as archive:
        root = ElementTree.fromstring(archive.read("content.xml"))
    rows = []
    for row in root.iter(TABLE + "table-row"):
        line = []
        for cell in row:
            if cell.tag not in (TABLE + "table-cell", TABLE + "covered-table-cell"):
                continue
            kind = cell.get(OFFICE + "value-type", "")
            value = cell.get(OFFICE + "value") or cell.get(OFFICE + "date-value") or cell.get(OFFICE + "time-value")
            if cell.get(TABLE + "formula"):
                kind = "formula"
            if value is None or kind == "string":
                value = "\n".join(text_of(line) for line in cell.findall(TEXT + "p"))
            line += [(kind, value)] * min(int(cell.get(TABLE + "number-columns-repeated", "1")), 100)
        while line and line[-1] == ("", ""):
            line.pop()
        if line:
            rows.append(line)
    return rows


def convert(path, options, folder):
    """Opens a file with the CSV filter's options and returns its cells."""
    subprocess.run(
        ["soffice", "--headless", f"-env:UserInstallation=file://{folder}/profile", "--convert-to", "ods", "--outdir",
         folder, f"--infilter=CSV:{options}", path], check=True, capture_output=True, timeout=180)
    return cells(os.path.join(folder, os.path.splitext(os.path.basename(path))[0] + ".ods"))


def expected(path, separator):
    with open(path, encoding="utf-8-sig", newline="") as file:
        return list(csv.reader(io.StringIO(file.read(), newline=""), delimiter=separator))


def judge(path, separator, options, folder):
    """What LibreOffice mangled."""
    complaints = []
    wanted = expected(path, separator)
    found = convert(path, options, folder)
    if len(found) != len(wanted):
        return [f"{path}: {len(wanted)} rows became {len(found)}"]
    for number, (want, have) in enumerate(zip(wanted, found)):
        for name, text, (kind, value) in zip(wanted[0], want, have + [("", "")] * len(want)):
            place = f"{path}: row {number + 1}, {name}"
            if kind == "formula":
                complaints.append(f"{place}: runs as a formula: {text!r}")
            elif number and name in NUMBERS:
                if text and (kind != "float" or abs(float(value) - float(text.replace(",", "."))) > 1e-9):
                    complaints.append(f"{place}: {text!r} became {kind} {value!r}")
            elif number and name == "date":
                date = datetime.datetime.strptime(text, "%Y-%m-%d" if separator == "," else "%d/%m/%Y").date()
                if kind != "date" or value[:10] != str(date):
                    complaints.append(f"{place}: {text!r} became {kind} {value!r}")
            elif number and name in ("opens", "closes"):
                if kind != "time" or value[2:8] != f"{text[:2]}H{text[3:]}M":
                    complaints.append(f"{place}: {text!r} became {kind} {value!r}")
            elif value.split() != text.split():
                complaints.append(f"{place}: {text!r} became {kind} {value!r}")
            elif text and kind != "string":
                complaints.append(f"{place}: the text {text!r} became a {kind}")
    return complaints


def main(plain, excel):
    with tempfile.TemporaryDirectory() as folder:
        # Separator, quote, UTF-8, first line, column formats, language, quoted as text, detect special numbers.
        complaints = judge(plain, ",", "44,34,76,1,,1033,true,true", folder)
        complaints += judge(excel, ";", "59,34,76,1,,1036,true,true", folder)
    for complaint in complaints:
        print(complaint)
    print(f"spreadsheets: {len(complaints)} complaints")
    return 1 if complaints else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1], sys.argv[2]))
