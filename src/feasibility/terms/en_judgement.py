"""English: labels of sites, criteria and policy (chapters 5, 8 and 13)."""

from __future__ import annotations

LABELS = {
    "outside.eigenvector": "Not a formula: principal eigenvector of pairwise answers, and scores by it",
    "outside.leontief": "Not a formula: Leontief inverse",
    "outside.sampling": "Not a formula: sampling and its statistics",
    "outside.solver": "Not a formula: solver",
    "outside.ranking": "Not a formula: ranking",
    "outside.roots": "Not a formula: analysis of multiple roots",
    "part.sites": "Sites",
    "sheet.sites": "Evaluation of sites",
    "line.favourable": "Score, more being better",
    "line.weighted": "Weighted score",
    "line.best": "Best total",
    "line.gap": "Gap between first and second",
    "line.gap_is_small": "Gap is small",
    "line.weighting": "Moved weights",
    "line.raised": "Total with a weight raised",
    "line.lowered": "Total with a weight lowered",
    "line.equal": "Total with equal weights",
    "fact.site_best_score": "Total of the first site",
    "fact.site_score_gap": "Gap between the first and the second site",
    "fact.small_site_gap": "Gap between sites that is called small",
    "fact.site_best_closeness_rank": "TOPSIS rank of the site first by weighted sum",
    "fact.site_best_acceptability": "First-rank acceptability of the site first by weighted sum",
    "fact.site_weightings": "Weightings tried",
    "fact.site_weightings_with_other_first": "Weightings that put another site first",
    "fact.ahp_consistency_ratio": "Consistency ratio of the AHP (worst)",
    "fact.consistency_ratio_threshold": "Threshold of the consistency ratio",
    "fact.ahp_score": "AHP score of the project",
    "fact.ahp_pass_mark": "AHP score that passes",
    "fact.ahp_raters": "Raters of the AHP",
    "table.site_evaluation": "Evaluation of the sites",
    "table.site_weight_sensitivity": "Sensitivity to weights",
    "table.ahp_weights": "Hierarchy and weights",
    "table.ahp_consistency": "Consistency of the pairwise comparisons",
    "table.ahp_scores": "Scores of the raters and overall",
    "table.performance_indicators": "Performance indicators",
    "table.policy_consistency": "Policy consistency and commitment",
    "table.readiness": "Readiness",
    "table.policy_risks": "Legal and funding risks",
    "table.regional_balance": "Regional balance",
    "chart.site_totals": "Total score by site",
    "chart.site_scores_by_criterion": "Sites by criterion",
    "chart.criterion_weights": "Weights of the lowest criteria",
    "word.chart.spans": "Gantt chart",
    "chart.roadmap": "Roadmap",
    "series.start_year": "Start year",
    "series.start_month": "Start month",
    "series.months": "Months",
    "note.milestone": "◆ marks a milestone",
    "column.site": "Site",
    "column.weighted_sum": "Weighted sum",
    "column.rank": "Rank",
    "column.closeness": "TOPSIS closeness",
    "column.closeness_rank": "TOPSIS rank",
    "column.acceptability": "First-rank acceptability",
    "column.weight": "Weight",
    "column.weighting": "Weights",
    "column.first_site": "First site",
    "column.level": "Level",
    "column.criterion": "Criterion",
    "column.local_weight": "Weight among siblings",
    "column.matrix_size": "Criteria",
    "column.largest_eigenvalue": "Principal eigenvalue (λmax)",
    "column.consistency_index": "Consistency index (CI)",
    "column.consistency_ratio": "Consistency ratio (CR)",
    "column.rater": "Rater",
    "column.asked_again": "Asked again",
    "column.score": "Score (implement)",
    "column.kept": "Counted",
    "row.base_weights": "Weights as set",
    "row.equal_weights": "Equal weights",
    "row.weight_raised": "{criterion} +{step} pp",
    "row.weight_lowered": "{criterion} -{step} pp",
    "row.overall": "Overall score",
    "cell.level": "Level {level}",
    "cell.first_level": "First level",
    "cell.asked_again": "yes",
    "cell.kept": "counted",
    "cell.trimmed": "left out",
    "note.site_methods": (
        "Weighted sum: Σ score × weight; TOPSIS closeness: nearness to the best (0 to 1); "
        "first-rank acceptability: share of all admissible weights under which the weighted sum is highest"
    ),
    "note.less_is_better": "A criterion of which less is better counts the full score less the score",
    "note.scores_assumed": "Scores and weights are the authors' judgement (assumed)",
    "note.other_weights_in_proportion": "When one weight is moved the others keep their proportions",
    "note.weights_of_raters": "Principal eigenvector of the geometric mean of the raters' answers",
    "note.weights_of_consensus": "Weights and consensus matrix set by the authors (assumed), not raters' answers",
    "note.random_index": "Random index (RI) after Saaty (2005)",
    "note.scores_combined": "Answers and ratios of points of the raters counted, combined by the geometric mean",
    "note.indicators_are_plans": "Planned, not achieved",
}
REASONS = {
    "ahp-no-raters": "there are no raters' points, and raters are not invented: no overall score is given",
}
MESSAGES = {
    "ahp-not-reciprocal": (
        '"{item}" is {found}; it must be the reciprocal ({expected}) of "{other}", which compares the other way. '
        "Remove one row or correct the value."
    ),
    "ahp-self-compared": '"{item}" compares a criterion with itself. Name two different criteria.',
    "ahp-no-children": (
        '"{item}" names "{found}", which has no criteria below it. Add them to the AHP hierarchy or remove this row.'
    ),
    "ahp-not-below": (
        '"{item}" names "{found}", which is not directly below "{expected}". Correct the node or the criterion.'
    ),
    "ahp-not-lowest": '"{item}" rates "{found}", which has criteria below it. Rate its lowest criteria instead.',
    "answer-missing": "{item} has no answer for {found}. Add the missing answers.",
    "answer-duplicate": '"{item}" answers the same as "{other}". Keep one row.',
    "consistency-ratio": (
        "The pairwise answers of {item} have a consistency ratio of {found}; at most {expected} is asked. "
        "Ask the rater again."
    ),
}
