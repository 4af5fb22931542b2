# Four parts of the loop body with a comment each become four calls on one level.
def report(sheets, printer):
    printer.open()
    for sheet in sheets:
        # Print the head of the sheet
        printer.bold = True
        printer.write(sheet.title)
        printer.write(sheet.author)
        printer.bold = False
        printer.line()

        # Print the cells row by row
        for row in sheet.rows:
            for cell in row:
                printer.write(cell.text)
                printer.write(' ')
            printer.line()

        # Print the notes below the sheet
        printer.italic = True
        for note in sheet.notes:
            printer.write(note.mark)
            printer.write(note.text)
            printer.line()
        printer.italic = False

        # Print the page number
        printer.right = True
        printer.write(str(sheet.number))
        printer.right = False
        printer.page()
    printer.close()
