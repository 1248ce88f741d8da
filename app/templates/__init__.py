"""The seven built-in templates and the writer's own, one TOML file each."""
