# hard: spaces, comments and line breaks around the default, one-line bodies, async, a slash and a star
def one(count=1, /, flag = False, *, ratio=-0.5): return f'{count}'


async def two(
    count  # how many
    =1,
    ready:bool=True,
    size=(
        3
    ),
):
    print(count, ready, size)


def three(text=b''"", done=True)   :   # why
	return not done


class Box:
    size = 1

    @property
    def wide(self):
        return 'yes' in self.words

    @wide.setter
    def wide(self, value):
        self.words = value

    @staticmethod
    def empty():
        return ''

    def int(self, number=3):
        return len(self.words)
