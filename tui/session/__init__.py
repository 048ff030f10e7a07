"""What is under review and what the reviewer has done to it, without a terminal: the headless core of `checker review`."""
