"""Other people's text on a terminal: made harmless, wrapped, cut to width."""
