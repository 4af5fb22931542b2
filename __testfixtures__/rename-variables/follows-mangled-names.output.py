# Private names of a class are the same variable however they are written; attributes are none.
class Tree:
    def walk(self):
        branch = self.__left
        return branch, branch, (lambda: branch)
