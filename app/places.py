"""Where things are kept, without Qt: the folders that QStandardPaths names for the window.

A test holds the two equal. Nothing here creates a folder.
"""

from pathlib import Path

NAME = "worthwhile"
TEMPLATES = "templates"


def data_dir(override: Path | None) -> Path:
    """The folder of drafts, backups and templates; ``override`` when given (``--data-dir``)."""
    if override is not None:
        return override
    from platformdirs import user_data_path

    return user_data_path(NAME, appauthor=False)


def config_dir(override: Path | None) -> Path:
    """The folder of the settings; ``override`` when given, so that a USB stick holds everything."""
    if override is not None:
        return override
    from platformdirs import user_config_path

    return user_config_path(NAME, appauthor=False)


def templates_dir(override: Path | None) -> Path:
    """The folder of the writer's own templates."""
    return data_dir(override) / TEMPLATES
