"""The store of a project: a file in its `.checker/` that speeds up what other files say, and can be made from them again."""
