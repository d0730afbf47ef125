"""English: the basic concept, operating forms and judgement (chapters 1, 5, 6, 8 and 13)."""

from __future__ import annotations

LABELS: dict[str, str] = {
    "table.advice": "Responses to advice",
    "part.concept": "Basic concept",
    "sheet.concept": "Counts of the concept",
    "line.organisation_staff": "Staff of the organisation",
    "line.verdicts": "Verdicts on policy",
    "line.overlaps": "Overlaps",
    "line.met": "Met",
    "line.partial": "Partly met",
    "line.unmet": "Not met",
    "line.to_check": "To be checked",
    "line.points": "Points",
    "line.met_total": "Met, all groups",
    "line.partial_total": "Partly met, all groups",
    "line.unmet_total": "Not met, all groups",
    "line.to_check_total": "To be checked, all groups",
    "line.points_total": "Points, all groups",
    "line.projects": "Similar projects",
    "line.overlapping_in_part": "Overlapping in part",
    "line.overlapping_much": "Overlapping much",
    "fact.organisation_staff": "Staff of the organisation",
    "fact.policy_points": "Points of the policy judgement",
    "fact.policy_met": "Policy points met",
    "fact.policy_partial": "Policy points partly met",
    "fact.policy_unmet": "Policy points not met",
    "fact.policy_to_check": "Policy points to be checked",
    "fact.similar_projects_reviewed": "Similar projects reviewed",
    "fact.similar_projects_overlapping_in_part": "Similar projects overlapping in part",
    "fact.similar_projects_overlapping_much": "Similar projects overlapping much",
    "fact.ahp_raters_asked_again": "AHP raters to be asked again",
    "fact.ahp_raters_left_out": "AHP raters left out",
    "fact.ahp_trimmed_raters": "AHP raters left out at each end",
    "fact.ahp_score_other_combination": "AHP score, raters combined the other way",
    "fact.ahp_lowest_moved_score": "Lowest AHP score with a weight moved",
    "fact.ahp_highest_moved_score": "Highest AHP score with a weight moved",
    "word.chart.tree": "Tree",
    "word.chart.flow": "Flow chart",
    "chart.study_flow": "How the study was done",
    "chart.vision_scheme": "Vision and strategies",
    "chart.organisation_chart": "Organisation chart",
    "chart.founding_steps": "Founding steps ({form})",
    "series.staff": "Staff",
    "cell.step": "Step {number}",
    "cell.passes": "passes",
    "cell.fails": "fails",
    "table.headcount_by_grade": "Staff by grade",
    "column.grade": "Grade",
    "fact.site_weightings_spread": "Weightings spread evenly",
    "table.site_features": "Access, strengths and weaknesses of the sites",
    "table.technology_implications": "What follows from the technology trends",
    "table.function_partners": "Strategies and partners by function",
    "table.operating_form_assessment": "Strengths, weaknesses and assessment of the operating forms",
    "table.similar_project_scale": "Size and content of similar projects",
    "table.policy_verdicts": "Verdicts on policy",
    "table.implementing_bodies": "Steps by actor",
    "table.ahp_rater_consistency": "Consistency by rater, and what to ask again",
    "table.ahp_points": "Points by lowest criterion",
    "table.ahp_score_sensitivity": "Sensitivity of the overall score to weights",
    "column.city_indicator": "Indicator",
    "column.city": "City",
    "column.policy_group": "Group",
    "column.points": "Points",
    "column.met": "Met",
    "column.partial": "Partly met",
    "column.unmet": "Not met",
    "column.to_check": "To be checked",
    "column.actor": "Actor",
    "column.tasks": "Steps",
    "column.compared_below": "Compared level",
    "column.random_index": "Random index (RI)",
    "column.share_of_points": "Share of implementing",
    "column.contribution": "Weighted share",
    "column.moved_weight": "Weight moved to",
    "unit.points": "points",
    "word.by_judgements": "judgements combined",
    "word.by_priorities": "priorities combined",
    "note.overlaps_judged": "Overlap, difference and coordination are the authors' judgement",
    "note.cities_by_facts": "Cities get no scores. Brackets hold the evidence mark and source ids",
    "note.verdicts_of_authors": "Verdicts are the authors' assessment, not raters' points",
    "note.asked_again": "Raters with a ratio above the threshold are asked again on the levels named",
    "note.shares_of_points": (
        "Share: points for implementing ÷ points for both; of several raters, the geometric mean of the ratios"
    ),
    "note.by_judgements": (
        "Raters are combined by the geometric mean of their judgements (a convention); that of their priorities "
        "stands beside it"
    ),
    "note.by_priorities": (
        "Raters are combined by the geometric mean of their priorities (set by the guideline); that of their "
        "judgements stands beside it"
    ),
}
REASONS: dict[str, str] = {}
MESSAGES: dict[str, str] = {
    "ahp-only-child": (
        '"{item}" is the only criterion below "{found}", so there is nothing to compare. Give two or more, or '
        "delete this one."
    ),
    "ahp-no-random-index": (
        "The matrix of {item} has {found} criteria; the table of random indices ends at {expected}, so there is no "
        "consistency ratio. Group the criteria into levels."
    ),
    "ahp-points-off-scale": (
        'The points of "{item}" are {found}; the guideline\'s scale is {expected}. Correct the points.'
    ),
    "schedule-before-predecessor": (
        '"{item}" starts in {found}, before the last month ({expected}) of "{other}", which it comes after. '
        "Correct the start or the predecessor."
    ),
    "picture-missing": (
        'There is no file "{found}" in the folder images: the picture is left out. Put it there, or delete this row.'
    ),
    "picture-outside": (
        '"{found}" is not the name of a file inside the folder images. Put the file there and give its name alone.'
    ),
    "picture-unreadable": '"{found}" cannot be read as a picture. Save it again as PNG or JPEG.',
    "picture-too-large": '"{found}" is too large. The limit is {expected}. Save it again at a smaller size.',
    "picture-unplaced": 'The report has no place "{found}" for the picture "{item}". Give one of: {expected}.',
}
