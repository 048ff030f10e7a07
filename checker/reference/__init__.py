"""Lists and tables as data files, each with a header that says where its facts come from."""
