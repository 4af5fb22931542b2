# Where pytest is missing, something else stands for it.
try:
    import pytest
except ImportError:
    pytest = None


@pytest.fixture()
def a(): pass
