from openpyxl import Workbook


def build_sheet(answers, path):
    book = Workbook()
    sheet = book.active
    sheet.append(["Respondent", "Answer"])
    for row, answer in enumerate(answers, start=2):
        sheet.cell(row=row, column=1, value=answer["who"])
        sheet.cell(row=row, column=2, value=answer["text"])
    book.save(path)
    return len(answers)
