"""Events: causes, changes that can happen once, scopes, who took part."""
