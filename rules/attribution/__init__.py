"""Who says so: sources, acts without an agent, motives and judgements told as fact."""
