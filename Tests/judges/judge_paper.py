"""judge_paper.py GUINGUETTE SEASON...: looks at what is printed - road sheets, posters, letters - as a browser and a printer do.

Each season has its plan and is only read; of each, and of a copy in which people have hostile names, every sheet is
written, parsed by html5lib, judged by axe-core at three widths, light and dark, and printed: it stands on A4, each sheet on
as many pages as it should. Exits with 1 and a line for each fault.
"""
import csv
import pathlib
import re
import shutil
import subprocess
import sys
import tempfile

from judge_page import AXE, WIDTHS, Judge
from playwright.sync_api import sync_playwright

HOSTILE = [
  "<script>alert(1)</script>", "\"; onload=alert(1) x=\"", "Ville\nBcc: tous@example.org", "</style><img src=x onerror=alert(1)>",
  "'><svg onload=alert(1)>", "=cmd|'/c calc'!A1", "\u202eedlihc\u2066", "%0D%0ASubject: x", "{{commune}} {date}", "é" * 90,
]
TODAY = ["--today", "2026-01-15"]


class Paper(Judge):
  def looks(self):
    for scheme in ("light", "dark"):
      for width in WIDTHS:
        page = self.open(width, scheme)
        self.check(page.evaluate("document.documentElement.scrollWidth") <= width, f"{width} px: wider than the window")
        page.evaluate(AXE)
        for fault in page.evaluate("async () => (await axe.run()).violations.map(v => v.id + ': ' + v.nodes[0].html)"):
          self.check(False, f"{width} px, {scheme}: axe: {fault[:300]}")
        page.context.close()

  def printed(self, most):
    page = self.open()
    sheets = page.locator(".paper").count()
    pdf = page.pdf(prefer_css_page_size=True)
    boxes = re.findall(rb"/MediaBox\s*\[\s*0 0 ([\d.]+) ([\d.]+)", pdf)
    self.check(all(abs(float(w) - 595) < 2 and abs(float(h) - 842) < 2 for w, h in boxes), "the PDF is not on A4")
    self.check(sheets <= len(boxes) <= sheets * most, f"{sheets} sheets take {len(boxes)} pages")
    page.context.close()
    return sheets, len(boxes)


def run(*words):
  done = subprocess.run(words, capture_output=True, text=True)
  if done.returncode not in (0, 1):
    raise SystemExit(f"{' '.join(map(str, words))}: {done.returncode} {done.stderr}")
  return done


def hostile(guinguette, season, work):
  """A copy of a season whose villages, venues, contacts and notes try to be something else."""
  copy = work / "hostile"
  shutil.copytree(season, copy)
  subprocess.run(["chmod", "-R", "u+w", str(copy)], check=True)
  text = (copy / "communes.csv").read_text(encoding="utf-8-sig")
  rows = list(csv.reader(text.splitlines(), delimiter=";" if ";" in text.splitlines()[0] else ","))
  heads = rows[0]
  columns = [heads.index(next(name for name in names if name in heads)) for names in (
    ("name", "nom"), ("venue", "lieu"), ("contact",), ("note",))]
  for place, row in enumerate(rows[1:]):
    for shift, column in enumerate(columns):
      if column < len(row):
        row[column] = HOSTILE[(place + shift) % len(HOSTILE)] + (f" {place}" if shift == 0 else "")
  with open(copy / "communes.csv", "w", encoding="utf-8", newline="") as file:
    csv.writer(file).writerows(rows)
  (copy / "plan.json").unlink(missing_ok=True)
  run(guinguette, "plan", copy, "--iterations", "300", "--quiet", *TODAY)
  return copy


def main(guinguette, *seasons):
  bad = total = 0
  with tempfile.TemporaryDirectory() as work, sync_playwright() as playwright:
    work = pathlib.Path(work)
    browser = playwright.chromium.launch(executable_path="/usr/bin/chromium", args=["--no-sandbox"])
    places = [pathlib.Path(season) for season in seasons]
    places.append(hostile(guinguette, places[0], work))
    for place, season in enumerate(places):
      for name, words, most in [
        ("road-sheets", [], 1), ("road-sheets", ["--lang", "en"], 1), ("poster", ["--all"], 1),
      ]:
        path = work / f"{place}-{name}{'-'.join(words)}.html"
        run(guinguette, "export", season, "--format", name, "--output", path, *words, *TODAY)
        judge = Paper(path, browser)
        judge.markup()
        judge.looks()
        # Names of a hundred letters may take a second page.
        sheets, pages = judge.printed(most + (season.name == "hostile"))
        for fault in judge.faults:
          print(f"{season.name}, {name}: {fault}")
        bad, total = bad + len(judge.faults), total + 1
        print(f"{season.name}, {name} {' '.join(words)}: {sheets} sheets on {pages} pages, {len(judge.faults)} faults")
    browser.close()
  print(f"{total} files of sheets, {bad} faults")
  return 1 if bad or not seasons else 0


if __name__ == "__main__":
  sys.exit(main(*sys.argv[1:]))
