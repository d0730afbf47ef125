"""The chapters: Markdown with Jinja, one file a chapter and language."""
