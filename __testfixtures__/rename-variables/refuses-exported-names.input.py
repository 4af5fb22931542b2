__all__ = ["limit"]
limit = 1
