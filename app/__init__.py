"""Everything Worthwhile knows, without a window: importable on a server, no Qt anywhere."""

VERSION = "0.1.0"
