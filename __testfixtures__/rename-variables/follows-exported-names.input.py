# Whoever asks for it renames what `__all__` exports, entry and all.
__all__ = ["limit", "other"]
__all__ += ["limit"]
limit = 1
other = {"limit": limit}
