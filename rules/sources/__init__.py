"""A document beside the source it rests on."""
