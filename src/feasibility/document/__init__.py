"""From a described document to a Word file: the only room that knows Word."""
