from openpyxl import Workbook
from openpyxl.cell.cell import TYPE_STRING


def build_sheet(answers, path):
    book = Workbook()
    sheet = book.active
    sheet.append(["Respondent", "Answer"])
    for row, answer in enumerate(answers, start=2):
        for column, key in enumerate(("who", "text"), start=1):
            target = sheet.cell(row=row, column=column)
            target.value = str(answer[key])
            target.data_type = TYPE_STRING
    book.save(path)
    return len(answers)
