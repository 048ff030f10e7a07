"""What `checker init` writes into a project: its settings, what git has to know, and the file of a CI system."""

from checker.scaffold.plan import Step, make, plan
from checker.scaffold.survey import Survey, survey

__all__ = ["Step", "Survey", "make", "plan", "survey"]
