"""What fills the terminal: the four modes, the whole document, and the questions that are answered with a value."""
