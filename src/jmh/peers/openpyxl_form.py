"""Reads a form as often as asked, and prints the milliseconds for once and the cells: openpyxl_form.py FILE TIMES."""
import math
import sys
import time

import openpyxl


def read(file):
    """The cells of the first sheet that are not blank."""
    lines = []
    for row in openpyxl.load_workbook(file, data_only=True).worksheets[0].iter_rows():
        for cell in row:
            value = cell.value
            if isinstance(value, (int, float)) and not isinstance(value, bool):
                lines.append(f"{cell.row - 1} {cell.column - 1} #{math.floor(value * 1e6 + 0.5)}")
            elif isinstance(value, str) and value.strip():
                lines.append(f"{cell.row - 1} {cell.column - 1} {value.strip()}")
    return lines


times = int(sys.argv[2])
start = time.perf_counter()
for _ in range(times):
    cells = read(sys.argv[1])
print((time.perf_counter() - start) * 1000 / times)
print("\n".join(cells))
