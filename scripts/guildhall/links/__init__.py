"""Links: what the addresses of records and written pages answer, and how sure that is."""
