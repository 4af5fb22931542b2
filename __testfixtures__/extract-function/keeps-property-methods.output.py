class Number:
    @property
    def size(self):
        parts = self.parts
        size = self.read_size(parts)
        return size

    def read_size(self, parts):
        size = len(parts)
        print(size, self)
        return size

    @size.setter
    def size(self, size):
        self.parts = self.parts[:size]
