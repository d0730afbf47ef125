"""From Excel input sheets to a feasibility report in Word whose numbers keep their way back to a cell."""
