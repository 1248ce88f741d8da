"""Spelling and grammar by a LanguageTool server on this machine. Never imports Qt.

``service.Grammar`` is the door: it finds LanguageTool and Java, starts the server, asks it about
the paragraphs that are new, and says in words what it could not do. The rest is small and pure.
"""
