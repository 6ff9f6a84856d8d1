"""judge_paper.py GUINGUETTE SEASON...: looks at what is printed - road sheets, posters, letters - as a browser and a printer do.

Each season has its plan and is only read; of each, and of a copy in which people have hostile names, every sheet is
written, parsed by html5lib, judged by axe-core at three widths, light and dark, and printed: it stands on A4, each sheet on
as many pages as it should. Exits with 1 and a line for each fault.
"""
import csv
import email
import email.policy
import pathlib
import re
import shutil
import subprocess
import sys
import tempfile

import icalendar
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


HEADERS = {
  "X-Unsent", "Date", "From", "To", "Subject", "MIME-Version", "Content-Type", "Content-Transfer-Encoding",
  "Content-Disposition",
}
ADDRESS = re.compile(r"[\w.!#$%&'*+/=?^`{|}~-]+@[A-Za-z0-9-]+(\.[A-Za-z0-9-]+)+")


def judge_draft(path):
  """What is wrong with a draft, read by Python's email and by icalendar."""
  raw = path.read_bytes()
  message = email.message_from_bytes(raw, policy=email.policy.default)
  faults = [f"defect {defect!r}" for part in message.walk() for defect in part.defects]
  if b"\n" in raw.replace(b"\r\n", b"") or any(len(line) > 998 for line in raw.split(b"\r\n")):
    faults.append("its lines are not those of RFC 5322")
  if raw.split(b"\r\n\r\n")[0].count(b"\n") > 20 or any(len(line) > 76 for line in raw.split(b"\r\n\r\n")[0].split(b"\r\n")[3:]):
    faults.append("its head is too long")
  for name in message.keys():
    if name not in HEADERS or len(message.get_all(name)) > 1:
      faults.append(f"a header {name}")
  for name in ("To", "From"):
    if message[name] and not ADDRESS.fullmatch(message[name]):
      faults.append(f"{name}: {message[name]}")
  if message["X-Unsent"] != "1" or not message["Subject"] or "\n" in message["Subject"] or message["Date"].datetime is None:
    faults.append("no draft")
  text = message.get_body(("plain",)).get_content()
  if "{" in text.replace("{{commune}} {date}", "") or not text.strip():
    faults.append(f"something was not filled in: {text[:200]}")
  attached = list(message.iter_attachments())
  if len(attached) != 1 or attached[0].get_content_type() != "text/calendar" or not attached[0].get_filename().endswith(".ics"):
    faults.append("not one calendar is attached")
  elif not icalendar.Calendar.from_ical(attached[0].get_payload(decode=True)).walk("VEVENT"):
    faults.append("no evening is attached")
  return faults


def letters(guinguette, season, work, browser, language):
  """Publishes a season twice, an evening called off in between: every village has its letter, once."""
  folder = work / f"letters-{season.name}-{language}"
  shutil.copytree(season, folder)
  crew = folder / "equipe"
  shutil.rmtree(crew, ignore_errors=True)
  publish = [guinguette, "publish", folder, "--output", work / f"web-{season.name}-{language}", "--lang", language, *TODAY]
  run(*publish)
  held = len(next(csv.reader([",".join(path.name for path in (crew / "lettres").iterdir())])))
  faults = [] if held else ["no letters"]
  code = next(csv.DictReader(open(crew / "plan.csv", encoding="utf-8-sig", newline="")))["code"]
  run(guinguette, "cancel", folder, code, "--all", "--reason", "orage\r\nBcc: tous@example.org", "--force", *TODAY)
  run(*publish)
  drafts = sorted((crew / "lettres").iterdir())
  if len(drafts) <= held:
    faults.append("nobody is told of what was called off")
  for draft in drafts:
    faults += [f"{draft.name}: {fault}" for fault in judge_draft(draft)]
  judge = Paper(crew / "lettres.html", browser)
  judge.markup()
  judge.looks()
  sheets, pages = judge.printed(1)
  return faults + judge.faults, f"{len(drafts)} drafts, {sheets} letters of the last publication on {pages} pages"


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
      for language in ("fr", "en"):
        faults, told = letters(guinguette, season, work, browser, language)
        for fault in faults:
          print(f"{season.name}, letters: {fault}")
        bad, total = bad + len(faults), total + 1
        print(f"{season.name}, letters {language}: {told}, {len(faults)} faults")
    browser.close()
  print(f"{total} files of sheets, {bad} faults")
  return 1 if bad or not seasons else 0


if __name__ == "__main__":
  sys.exit(main(*sys.argv[1:]))
