"""judge_page.py PAGE.html...: looks at season pages as a browser, a screen reader's checker and a printer do.

Each page is parsed by html5lib (no error), opened in headless Chromium at three widths, light and dark, judged by axe-core, used
by its find box, its links, its keyboard and its sorting, opened without scripts, and printed. Exits with 1 and a line for each fault.
"""
import pathlib
import re
import sys

import axe_playwright_python
import html5lib
from playwright.sync_api import sync_playwright

WIDTHS = (320, 768, 1440)
AXE = next(pathlib.Path(axe_playwright_python.__file__).parent.rglob("axe.min.js")).read_text(encoding="utf-8")
OVERLAPS = """() => {
  const boxes = [...document.querySelectorAll('.map a text, .map .base text')]
    .filter(text => getComputedStyle(text).display !== 'none' && getComputedStyle(text).visibility !== 'hidden')
    .map(text => [text.textContent, text.getBoundingClientRect()]);
  const map = document.querySelector('.map');
  if (!map) return [];
  const sheet = map.getBoundingClientRect(), found = [];
  boxes.forEach(([name, a], place) => {
    if (a.left < sheet.left - 1 || a.right > sheet.right + 1) found.push(name + ' leaves the map');
    boxes.slice(place + 1).forEach(([other, b]) => {
      // A line of text is higher than its letters: a fifth of it may be shared above and below.
      const share = (a.bottom - a.top) / 5;
      if (a.left < b.right && b.left < a.right && a.top + share < b.bottom - share && b.top + share < a.bottom - share)
        found.push(name + ' lies on ' + other);
    });
  });
  return found;
}"""


class Judge:
  def __init__(self, path, browser):
    self.path, self.browser, self.faults = pathlib.Path(path).resolve(), browser, []

  def check(self, is_right, what):
    if not is_right:
      self.faults.append(what)

  def open(self, width=1024, scheme="light", fragment="", scripts=True):
    context = self.browser.new_context(
      viewport={"width": width, "height": 900}, color_scheme=scheme, java_script_enabled=scripts, reduced_motion="reduce")
    page = context.new_page()
    where = f"{width} px, {scheme}"
    page.on("console", lambda message: self.check(False, f"{where}: console: {message.text}"))
    page.on("pageerror", lambda error: self.check(False, f"{where}: error: {error}"))
    page.on("request", lambda request: self.check(
      request.url.split("#")[0] == self.path.as_uri() or request.url.startswith("data:"),
      f"{where}: asks for {request.url}"))
    page.goto(self.path.as_uri() + fragment)
    return page

  def markup(self):
    parser = html5lib.HTMLParser(strict=False)
    parser.parse(self.path.read_bytes(), transport_encoding="utf-8")
    for position, code, _ in parser.errors[:5]:
      self.check(False, f"html5lib: {code} at {position}")

  def looks(self):
    for scheme in ("light", "dark"):
      for width in WIDTHS:
        page = self.open(width, scheme)
        self.check(page.evaluate("document.documentElement.scrollWidth") <= width, f"{width} px: wider than the window")
        for fault in page.evaluate(OVERLAPS):
          self.check(False, f"{width} px: {fault}")
        page.evaluate("document.querySelector('.village').open = true")
        page.wait_for_timeout(50)
        # Evaluated by the driver, which the page's policy does not concern.
        page.evaluate(AXE)
        for fault in page.evaluate("async () => (await axe.run()).violations.map(v => v.id + ': ' + v.nodes[0].html)"):
          self.check(False, f"{width} px, {scheme}: axe: {fault[:300]}")
        page.context.close()

  def use(self):
    page = self.open()
    villages = page.locator(".village")
    name = villages.first.locator("summary strong").inner_text()
    code = villages.first.get_attribute("data-c")
    plain = page.evaluate("text => text.normalize('NFD').replace(/[\\u0300-\\u036f]/g, '')", name)
    page.fill("#cherche", plain.upper().replace("-", " ").replace("SAINTE ", "STE ").replace("SAINT ", "st "))
    self.check(villages.first.is_visible(), f"the find box does not find {name}")
    self.check(page.locator(".village:visible").count() < max(2, villages.count()), "the find box hides nothing")
    page.fill("#cherche", "")
    page.context.close()

    page = self.open(fragment="#" + code)
    self.check(villages_open(page) == [code], f"#{code} does not open its village")
    button = page.locator(".village[open] .board button").first
    if button.count():
      button.focus()
      page.keyboard.press("Enter")
      self.check(button.get_attribute("aria-pressed") == "true", "a date of the board cannot be pressed by keyboard")
      self.check(page.locator(".village[open] .why").inner_text().strip() != "", "a date of the board tells nothing")
    page.context.close()

    page = self.open()
    page.keyboard.press("Tab")
    self.check(page.evaluate("document.activeElement.className") == "skip", "the first Tab is not the way to the dates")
    tour = page.locator(".map .tour").first
    if tour.count():
      tour.focus()
      lit = page.evaluate("[...document.querySelectorAll('.list tr.hi')].length")
      self.check(lit > 0, "an outing in focus lights up no date of the list")
    heads = page.locator(".list thead button")
    if heads.count():
      heads.nth(1).click()
      names = page.locator(".list tbody th strong").all_inner_texts()
      order = page.evaluate("names => [...names].sort((a, b) => a.localeCompare(b, document.documentElement.lang))", names)
      self.check(names == order, "the list is not sorted by its villages")
      link = page.locator("a[download]")
      with page.expect_download() as download:
        link.click()
      lines = pathlib.Path(download.value.path()).read_bytes().decode("utf-8-sig").splitlines()
      self.check(len(lines) > 1, "the download is empty")
    page.context.close()

  def without_scripts(self):
    page = self.open(scripts=False)
    text = page.inner_text("body")
    for name in page.locator(".village summary strong").all_inner_texts():
      self.check(name in text, f"without scripts {name} is missing")
    self.check(not page.locator(".find").is_visible(), "without scripts there is a find box that finds nothing")
    page.context.close()

  def printed(self):
    page = self.open()
    pdf = page.pdf(prefer_css_page_size=True)
    boxes = re.findall(rb"/MediaBox\s*\[\s*0 0 ([\d.]+) ([\d.]+)", pdf)
    self.check(bool(boxes), "the PDF has no pages")
    self.check(all(abs(float(w) - 595) < 2 and abs(float(h) - 842) < 2 for w, h in boxes), "the PDF is not on A4")
    page.context.close()
    return len(boxes)


def villages_open(page):
  page.wait_for_timeout(50)
  return page.eval_on_selector_all(".village[open]", "villages => villages.map(village => village.dataset.c)")


def main(paths):
  bad = 0
  with sync_playwright() as playwright:
    browser = playwright.chromium.launch(executable_path="/usr/bin/chromium", args=["--no-sandbox"])
    for path in paths:
      judge = Judge(path, browser)
      judge.markup()
      judge.looks()
      judge.use()
      judge.without_scripts()
      pages = judge.printed()
      for fault in judge.faults:
        print(f"{path}: {fault}")
      bad += len(judge.faults)
      print(f"{path}: {judge.path.stat().st_size} bytes, {pages} pages on paper, {len(judge.faults)} faults")
    browser.close()
  return 1 if bad or not paths else 0


if __name__ == "__main__":
  sys.exit(main(sys.argv[1:]))
