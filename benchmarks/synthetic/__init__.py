"""Short news-like documents with conflicts planted between them, made from the shapes of our own seeds; the same for the same numbers."""
