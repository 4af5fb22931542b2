# hard: spaces, comments and line breaks around the default, one-line bodies, async, a slash and a star

import builtins


def one(count: int = 1, /, flag: bool = False, *, ratio: float = -0.5) -> str: return f'{count}'


async def two(
    count: int  # how many
    =1,
    ready:bool=True,
    size: int = (
        3
    ),
) -> None:
    print(count, ready, size)


def three(text=b''"", done: bool = True) -> bool   :   # why
	return not done


class Box:
    size = 1

    @property
    def wide(self) -> bool:
        return 'yes' in self.words

    @wide.setter
    def wide(self, value) -> None:
        self.words = value

    @staticmethod
    def empty() -> str:
        return ''

    def int(self, number: builtins.int = 3) -> builtins.int:
        return len(self.words)
