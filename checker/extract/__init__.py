"""Documents to claims: one module for each kind of thing that is found."""
