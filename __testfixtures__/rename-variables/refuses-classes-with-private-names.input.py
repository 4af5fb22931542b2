def f():
    class Tree:
        def get(self):
            return self.__left

    return Tree
