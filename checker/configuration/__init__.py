"""What a project has settled: `[tool.checker]` of its pyproject.toml, or checker.toml, with the command line above it."""
