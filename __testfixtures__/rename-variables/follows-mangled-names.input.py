# Private names of a class are the same variable however they are written; attributes are none.
class Tree:
    def walk(self):
        __left = self.__left
        return __left, _Tree__left, (lambda: __left)
