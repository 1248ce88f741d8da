"""Files the program ships: read through importlib.resources."""
