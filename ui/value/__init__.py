"""The Value panel: what a post gives its reader, the closest gift, the writer's own view."""
