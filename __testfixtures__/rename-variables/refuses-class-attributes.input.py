class Settings:
    limit = 1
    twice = limit * 2

    def get(self):
        return self.limit
