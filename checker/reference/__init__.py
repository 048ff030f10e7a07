"""Word lists and tables of facts, as data files with loaders."""
