"""Findings in an editor, over the Language Server Protocol: shown, explained, and suppressed with a reason."""
