"""Every value that flows through the checker; `document → claim → finding`, all frozen."""
