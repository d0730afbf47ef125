"""Rows that in the end depend on themselves: a share of itself, a parent of itself."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from feasibility.findings import Finding
from feasibility.inputs.parsing import ParsedSheet, Sheets
from feasibility.inputs.records import columns
from feasibility.inputs.references import parts

# Where rows of a sheet name rows of the same sheet and the calculation follows them.
CHAINS = (
    ("capital_costs", "base", "share-cycle"),
    ("operating_costs", "base", "share-cycle"),
    ("output_indicators", "driver", "reference-cycle"),
    ("visions", "parent", "reference-cycle"),
    ("organisation", "parent", "reference-cycle"),
    ("ahp_hierarchy", "parent", "reference-cycle"),
    ("schedule", "after", "reference-cycle"),
    ("prior_procedures", "after", "reference-cycle"),
)


def no_cycles(sheets: Sheets) -> Iterator[Finding]:
    """One finding for each ring of rows, at the first of them."""
    for name, field, code in CHAINS:
        sheet = sheets.get(name)
        if sheet is None:
            continue
        graph = _graph(sheet, field)
        for ring in _rings(graph):
            row = sheet.rows[ring[0]]
            path = " → ".join(sheet.rows[position].key for position in (*ring, ring[0]))
            yield Finding(code, sheet.place_of(row, field), details={"found": path})


def _graph(sheet: ParsedSheet, field: str) -> dict[int, tuple[int, ...]]:
    column = columns(sheet.record)[field]
    graph: dict[int, tuple[int, ...]] = {}
    for position, row in enumerate(sheet.rows):
        reference = column.reference_for(row.text(column.by))
        if reference is None:
            continue
        rows = sheet.rows_for(reference)
        named = (found for part in parts(row.text(field), reference.many) for found in rows.named(part))
        graph[position] = tuple(dict.fromkeys(named))
    return graph


def _rings(graph: Mapping[int, tuple[int, ...]]) -> Iterator[tuple[int, ...]]:
    """The rings of a graph, each once: a walk in depth that keeps its own path, without recursion."""
    done: set[int] = set()
    for start in graph:
        path: list[int] = []
        stack: list[tuple[int, Iterator[int]]] = []
        if start not in done:
            path.append(start)
            stack.append((start, iter(graph.get(start, ()))))
        while stack:
            node, following = stack[-1]
            step = next(following, None)
            if step is None:
                stack.pop()
                path.pop()
                done.add(node)
            elif step in path:
                yield tuple(path[path.index(step) :])
            elif step not in done:
                path.append(step)
                stack.append((step, iter(graph.get(step, ()))))
