"""Rules about places: which one is meant, where it lies, how far and on which side."""
