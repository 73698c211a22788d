"""How large a table's file may be: far above any table of the survey, far below what would take a minute to read."""

FILE_BYTES = 20_000_000
EXPANDED_BYTES = 60_000_000
"""Of all parts of a workbook that are read, unpacked, together."""

SHEETS = 100
ROWS = 20_000
COLUMNS = 1_000
CELLS = 1_000_000
"""Of one sheet, from A1 to its last row and column that hold text."""
