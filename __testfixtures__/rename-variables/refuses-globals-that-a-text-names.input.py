_limit = 1


def test_get(monkeypatch):
    monkeypatch.setattr("settings._limit", 2)
