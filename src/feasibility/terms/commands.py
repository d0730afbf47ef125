"""What the commands say of themselves with ``--help``: Korean first, English in brackets."""

from __future__ import annotations

HELP = {
    "main": "타당성 조사 보고서를 엑셀 입력으로부터 만듭니다. (Feasibility reports from Excel inputs.)",
    "new": "FOLDER에 빈 입력 양식을 만듭니다. (Writes blank or worked input workbooks into FOLDER.)",
    "new.language": "시트와 열 제목의 언어 (language of the titles)",
    "new.example": "예시 연구의 값을 채움 (filled with the worked example)",
    "new.coefficients": "산업연관 시트를 채울 유발계수: gyeongbuk_2020(한국은행 경북 2020) (coefficients to fill in)",
    "check": "입력의 문제를 한꺼번에 보여 줍니다. (Shows all findings at once.)",
    "json": "JSON으로 출력 (print JSON)",
    "check.annotate": "문제 칸을 표시한 사본을 둘 폴더 (folder for marked copies)",
    "report": "보고서와 계산 통합문서를 만듭니다. (Writes the report and the live workbook.)",
    "report.out": "결과 폴더 (output folder)",
    "report.alternative": "대안 시트의 대안 하나로 만듦 (one alternative of the sheet Alternatives)",
    "language": "출력 언어 (language)",
    "trace": "KEY의 값이 어느 칸에서 왔는지 보여 줍니다. (The way from the fact KEY down to cells.)",
    "trace.depth": "내려갈 단계 (levels to go down)",
}
