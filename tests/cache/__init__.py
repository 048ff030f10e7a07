"""Tests of what is kept between checks."""
