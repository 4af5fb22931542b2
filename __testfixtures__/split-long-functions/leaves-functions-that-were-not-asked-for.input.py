# Only `Store.load` is asked for, and it is within the limit.
class Store:
    def load(self, path):
        with open(path) as file:
            self.text = file.read()
        return self.text

    def save(self, path, text):
        # Check the text
        if not text:
            raise ValueError(path)
        if text == self.text:
            self.skipped += 1
        self.text = text

        # Write it with a backup
        with open(path + '.bak', 'w') as file:
            file.write(self.text)
        with open(path, 'w') as file:
            file.write(text)
        self.saved += 1
