# Empty parentheses are another option.
class A(object): pass
class B(): pass
