"""Excel and only Excel: reading, templates, marked copies, the live model."""
