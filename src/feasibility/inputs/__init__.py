"""What a study's sheets hold: one frozen record a sheet, from which reading, checks and templates follow."""
