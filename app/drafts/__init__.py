"""Every draft ever written, kept in SQLite on the writer's own machine."""
