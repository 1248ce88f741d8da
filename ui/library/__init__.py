"""The library: seven ways to give, and the writer's own templates."""
