"""Claims to findings: facts, blocks, and the Experta engines that decide."""
