"""Says at the end of a run how the live workbook of each study agreed with Python."""

from __future__ import annotations

import pytest


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter, config: pytest.Config) -> None:
    """One line a study: the cells compared and the worst difference, base and cases."""
    from tests.workbook.proof import AGREEMENTS

    for line in config.stash.get(AGREEMENTS, []):
        terminalreporter.write_line(line)
