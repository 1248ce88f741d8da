"""Training of the judge: from labelled posts to the small model in resources/judge/.

Needs the environment `.venv-judge` (build/locks/judge.txt); nothing at run time imports this.
"""
