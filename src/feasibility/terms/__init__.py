"""The words of the field in each language: glossary, labels, units, number formats."""
