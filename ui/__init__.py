"""The window: how the answers of app reach the eye."""
