"""A corpus of documents that is kept between checks: what each says, by the blocks that rules compare it in, and what was found."""
