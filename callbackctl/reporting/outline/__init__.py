"""What a report says, before anyone decides how it looks: headings, tables, charts and the rows behind."""
