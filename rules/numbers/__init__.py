"""Rules on figures: what is counted twice, and sums that do not come out."""
