"""The page one writes on: exact text, how it looks, what is marked in it."""
