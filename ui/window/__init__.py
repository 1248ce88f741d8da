"""The window: columns, bars, what takes the page's place for a while, and Copy."""
