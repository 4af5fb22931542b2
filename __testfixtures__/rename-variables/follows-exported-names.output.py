# Whoever asks for it renames what `__all__` exports, entry and all.
__all__ = ["ceiling", "other"]
__all__ += ["ceiling"]
ceiling = 1
other = {"limit": ceiling}
