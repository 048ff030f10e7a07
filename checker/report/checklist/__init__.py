"""The checking log: one row for every fact that an editor would look up, to be ticked off; as CSV and as XLSX."""
