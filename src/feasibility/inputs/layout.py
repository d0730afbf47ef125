"""Where things stand on an input sheet, and the words that its layout uses."""

from __future__ import annotations

from feasibility.inputs.schema import Choice

TITLE_ROW = 0
GUIDE_ROW = 1
MONEY_ROW = 2
HEADER_ROW = 3
FIRST_ROW = 4

ITEM = Choice("field", "항목", "Item")
VALUE = Choice("value", "값", "Value")
UNIT = Choice("unit", "단위", "Unit")
SOURCE = Choice("source", "출처", "Source")
EVIDENCE_MARK = Choice("evidence", "근거구분", "Evidence")
REMARK = Choice("remark", "비고", "Remark")
FORM_HEADER = (ITEM, VALUE, UNIT, SOURCE, EVIDENCE_MARK, REMARK)

MONEY_UNIT = Choice("money_unit", "금액 단위", "Money unit")
MONEY_UNITS = (
    Choice("원", "원", "Won"),
    Choice("천원", "천원", "Thousand won"),
    Choice("백만원", "백만원", "Million won"),
    Choice("억원", "억원", "Hundred million won"),
)

# Rows that add up others are no data: these words in the first column mark them.
TOTALS = ("합계", "총계", "소계", "계", "Total", "Sum", "Subtotal", "Grand total")
# Where the template keeps long lists for its drop-downs; never read.
LISTS_SHEET = "_lists"
YEAR_SUFFIX = "년"
