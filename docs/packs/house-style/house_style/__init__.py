"""The rules of our house."""
