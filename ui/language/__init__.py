"""Language: when LanguageTool is asked, what it found, and what the writer decided about it."""
