"""Tables of the AHP (chapter 13): weights, consistency level by level, raters, points, score and its sensitivity."""

from __future__ import annotations

from feasibility.appraisal import Study
from feasibility.appraisal.hierarchy import Hierarchy
from feasibility.descriptions import Cell, Column, Number, NumberKind, Outside, Row, Table
from feasibility.exhibits.pieces import label_column, number_column
from feasibility.terms import Language

# Matrices of fewer criteria are consistent whatever they say.
LEAST_CRITERIA = 3
# Matrices whose ratios stand side by side on an upright page.
UPRIGHT_MATRICES = 5


def ahp_weights(study: Study, language: Language) -> Table | None:
    """계층·가중치: each criterion's weight among its siblings and in the whole; by both ways to combine raters."""
    found = study.parts.hierarchy
    if found is None:
        return None
    both = _is_combined(found)
    rows = []
    for criterion in found.criteria:
        cells: list[Cell] = [language.label("cell.level").format(level=criterion.level), criterion.name]
        numbers = (criterion.local, criterion.weight, *((criterion.other_weight,) if both else ()))
        cells += [_factor(number) for number in numbers]
        rows.append(Row(tuple(cells), "subtotal" if criterion.level == 1 and not criterion.is_lowest else "body"))
    columns = [
        Column(language.label("column.level"), "center", 0.7),
        Column(language.label("column.criterion"), "left", 3.0),
        number_column(language.label("column.local_weight")),
    ]
    columns += [number_column(title, 1.2) for title in _combined_titles(found, language, "column.weight")]
    notes = (language.label("note.weights_of_raters" if found.raters else "note.weights_of_consensus"),)
    return _table(language, "ahp_weights", columns, rows, (*notes, *_combination_note(found, language)))


def ahp_consistency(study: Study, language: Language) -> Table | None:
    """일관성: λmax, CI, the random index and CR of each pairwise matrix, level by level, beside the threshold."""
    found = study.parts.hierarchy
    if found is None or not found.comparisons:
        return None
    rows = []
    for each in found.comparisons:
        numbers = (each.largest_eigenvalue, each.consistency_index, each.random_index, each.consistency_ratio)
        name = each.name or language.label("cell.first_level")
        rows.append(Row((name, Number(each.size, kind=NumberKind.COUNT), *map(_factor, numbers))))
    threshold = _figure(study, "consistency_ratio_threshold")
    if threshold is not None:
        rows.append(Row((language.label("series.threshold"), "", "", "", "", threshold), "total"))
    columns = [label_column(language.label("column.compared_below"), 2.0)]
    columns += [
        number_column(language.label(f"column.{name}"))
        for name in ("matrix_size", "largest_eigenvalue", "consistency_index", "random_index", "consistency_ratio")
    ]
    return _table(language, "ahp_consistency", columns, rows, (language.label("note.random_index"),))


def ahp_rater_consistency(study: Study, language: Language) -> Table | None:
    """평가자별 일관성: the ratio of each rater's own matrices, and what to ask the rater again."""
    found = study.parts.hierarchy
    if found is None or not any(rater.ratios for rater in found.raters):
        return None
    nodes = [each for each in found.comparisons if (each.size.value or 0) >= LEAST_CRITERIA]
    threshold = _figure(study, "consistency_ratio_threshold")
    if not nodes or threshold is None or threshold.value is None:
        return None
    limit, names = threshold.value, {node.key: node.name or language.label("cell.first_level") for node in nodes}
    rows = []
    for rater in found.raters:
        if not rater.ratios:
            continue
        above = [names[key] for key, ratio in rater.ratios.items() if key in names and (ratio.value or 0) > limit]
        cells: list[Cell] = [rater.name]
        cells += [_factor(rater.ratios[node.key]) if node.key in rater.ratios else "" for node in nodes]
        rows.append(Row((*cells, ", ".join(above))))
    rows.append(Row((language.label("series.threshold"), *(threshold for _ in nodes), ""), "total"))
    columns = [label_column(language.label("column.rater"), 1.2)]
    columns += [number_column(names[node.key]) for node in nodes]
    columns.append(Column(language.label("column.asked_again"), "left", 1.6))
    notes = (language.label("note.asked_again"),)
    wide = len(nodes) > UPRIGHT_MATRICES
    return _table(language, "ahp_rater_consistency", columns, rows, notes, wide=wide)


def ahp_points(study: Study, language: Language) -> Table | None:
    """기준별 평점: what doing the project gets of the points on each lowest criterion, × the weight."""
    found = study.parts.hierarchy
    if found is None or found.score.value is None:
        return None
    rows = [
        Row((criterion.name, *map(_factor, (criterion.weight, criterion.share, criterion.contribution))))
        for criterion in found.criteria
        if criterion.is_lowest
    ]
    rows.append(Row((language.label("row.overall"), "", "", _factor(found.score)), "total"))
    columns = [label_column(language.label("column.criterion"), 2.8)]
    columns += [
        number_column(language.label(f"column.{name}"), 1.2) for name in ("weight", "share_of_points", "contribution")
    ]
    return _table(language, "ahp_points", columns, rows, (language.label("note.shares_of_points"),))


def ahp_scores(study: Study, language: Language) -> Table | None:
    """평점: each rater's score and consistency, who is left out, and the score of the raters kept."""
    found = study.parts.hierarchy
    if found is None or found.score.value is None:
        return None
    rows = []
    for rater in found.raters:
        kept = language.label("cell.kept" if rater.is_kept else "cell.trimmed")
        asked = language.label("cell.asked_again") if rater.is_asked_again else ""
        is_scored = rater.score.value is not None
        rows.append(
            Row((rater.name, _factor(rater.consistency_ratio), asked, _factor(rater.score), kept if is_scored else ""))
        )
    scores = (found.score, *((found.other_score,) if _is_combined(found) else ()))
    for title, score in zip(_combined_titles(found, language, "row.overall"), scores, strict=True):
        rows.append(Row((title, "", "", _factor(score), ""), "total"))
    mark = _figure(study, "ahp_pass_mark")
    if mark is not None:
        rows.append(Row((language.label("series.threshold"), "", "", mark, "")))
    columns = [
        label_column(language.label("column.rater"), 2.0),
        number_column(language.label("column.consistency_ratio")),
        Column(language.label("column.asked_again"), "center", 1.0),
        number_column(language.label("column.score")),
        Column(language.label("column.kept"), "center", 0.8),
    ]
    notes = (language.label("note.scores_combined"), *_combination_note(found, language))
    return _table(language, "ahp_scores", columns, rows, notes)


def ahp_score_sensitivity(study: Study, language: Language) -> Table | None:
    """종합평점의 민감도: the score when a weight of the first level is moved, beside the pass mark."""
    found = study.parts.hierarchy
    if found is None or not found.moved:
        return None
    mark = _figure(study, "ahp_pass_mark")
    size = language.number(study.sources.figures.figure("ahp_weight_step").at(), "percent").rstrip("%")

    def row(title: str, weight: Cell, score: Outside) -> Row:
        verdict: tuple[Cell, ...] = ()
        if mark is not None and mark.value is not None and score.value is not None:
            verdict = (language.label("cell.passes" if score.value >= mark.value else "cell.fails"),)
        return Row((title, weight, _factor(score), *verdict))

    rows = [row(language.label("row.base_weights"), "", found.score)]
    for moved in found.moved:
        word = "row.weight_raised" if moved.is_raised else "row.weight_lowered"
        title = language.label(word).format(criterion=moved.name, step=size)
        rows.append(row(title, _factor(moved.weight), moved.score))
    columns = [
        label_column(language.label("column.weighting"), 2.6),
        number_column(language.label("column.moved_weight")),
        number_column(language.label("column.score")),
    ]
    if mark is not None:
        columns.append(Column(language.label("column.verdict"), "center", 1.0))
    notes = (language.label("note.other_weights_in_proportion"),)
    return _table(language, "ahp_score_sensitivity", columns, rows, notes)


def _is_combined(found: Hierarchy) -> bool:
    """Whether several raters compared, so that the two ways to combine them may differ."""
    return (found.compared.value or 0) > 1


def _combined_titles(found: Hierarchy, language: Language, label: str) -> list[str]:
    """The title of the way that counts, and of the other one where raters are combined."""
    title = language.label(label)
    if not _is_combined(found):
        return [title]
    ways = [language.label("word.by_judgements"), language.label("word.by_priorities")]
    return [f"{title} ({way})" for way in (ways if found.combines_judgements else reversed(ways))]


def _combination_note(found: Hierarchy, language: Language) -> tuple[str, ...]:
    if not _is_combined(found):
        return ()
    return (language.label("note.by_judgements" if found.combines_judgements else "note.by_priorities"),)


def _factor(number: Outside) -> Number:
    return Number(number, kind=NumberKind.FACTOR)


def _figure(study: Study, key: str) -> Number | None:
    if key not in study.guideline.figures:
        return None
    return Number(study.sources.figures.figure(key), kind=NumberKind.FACTOR)


def _table(
    language: Language, key: str, columns: list[Column], rows: list[Row], notes: tuple[str, ...], *, wide: bool = False
) -> Table:
    title, source = language.label(f"table.{key}"), language.label("source.own")
    return Table(key, title, tuple(columns), tuple(rows), notes=notes, source=source, wide=wide)
