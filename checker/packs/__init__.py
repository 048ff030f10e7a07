"""For people who write rules of their own: a skeleton to fill in, and what is wrong with a pack, by file and line."""
