"""Drafts: kept while one writes, listed, searched, their earlier versions compared and restored."""
