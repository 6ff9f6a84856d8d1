"""Makes the workbooks of Tests/SeasonFilesTests/Workbooks, as people keep them: with openpyxl and odfpy.

usage: make_workbooks.py FOLDER
"""

import datetime
import pathlib
import sys

import openpyxl
import openpyxl.utils.datetime
from odf.opendocument import OpenDocumentSpreadsheet
from odf.table import Table, TableCell, TableRow
from odf.text import P

VILLAGES = [("Changey", "oui", 300), ("Bannes (52)", "non", 360), ("Neuilly-l'Évêque", None, 600)]
DATES = [
    ("Changey", datetime.date(2026, 6, 5), datetime.date(2026, 6, 7), "fermé"),
    ("Bannes", "sam. 13 juin", None, "fermé"),
    ("Neuilly-l'Évêque", datetime.datetime(2026, 7, 14), None, "préféré"),
]


def excel(path, epoch):
    book = openpyxl.Workbook()
    book.epoch = epoch
    sheet = book.active
    sheet.title = "Feuil1"
    sheet["A1"] = "Guinguette 2026 – « Der & Langres »"
    sheet.merge_cells("A1:E1")
    for column, name in enumerate(["Commune", None, "EPCI", "Obligatoires", "Habitants", "Maire"], 1):
        sheet.cell(3, column, name)
    for row, (name, required, people) in enumerate(VILLAGES, 4):
        sheet.cell(row, 1, name)
        sheet.cell(row, 4, required)
        sheet.cell(row, 5, people if row > 4 else str(people))
        sheet.cell(row, 6, "M. Untel")
    sheet["C4"] = "CC du Grand Langres"
    sheet.merge_cells("C4:C6")
    sheet["A8"] = "TOTAL"
    sheet["E8"] = "=SUM(E4:E6)"
    dates = book.create_sheet("Disponibilités")
    dates.append(["Village", "Du", "Au", "Statut", "Remarque"])
    for row in DATES:
        dates.append(list(row))
    book.create_sheet("Notes")["B2"] = "appeler la mairie"
    book.save(path)


def open_document(path):
    book = OpenDocumentSpreadsheet()
    sheet = Table(name="Feuille1")

    def add(*cells):
        row = TableRow()
        for cell in cells:
            if isinstance(cell, datetime.date):
                item = TableCell(valuetype="date", datevalue=cell.isoformat())
                item.addElement(P(text=cell.strftime("%d/%m/%y")))
            elif isinstance(cell, int):
                item = TableCell(valuetype="float", value=str(cell))
                item.addElement(P(text=f"{cell} hab."))
            elif cell is None:
                item = TableCell(numbercolumnsrepeated="1")
            else:
                item = TableCell(valuetype="string")
                item.addElement(P(text=cell))
            row.addElement(item)
        sheet.addElement(row)

    add("Guinguette 2026")
    sheet.addElement(TableRow(numberrowsrepeated="2"))
    add("Commune", None, "Obligatoires", "Habitants")
    for name, required, people in VILLAGES:
        add(name, None, required, people)
    book.spreadsheet.addElement(sheet)
    sheet = Table(name="Dates")
    add("Village", "Du", "Au", "Statut")
    for row in DATES:
        add(*row)
    sheet.addElement(TableRow(numberrowsrepeated="1048000"))
    book.spreadsheet.addElement(sheet)
    book.save(path)


folder = pathlib.Path(sys.argv[1])
excel(folder / "saison.xlsx", openpyxl.utils.datetime.WINDOWS_EPOCH)
excel(folder / "saison-1904.xlsx", openpyxl.utils.datetime.MAC_EPOCH)
open_document(folder / "saison.ods")
