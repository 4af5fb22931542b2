# Empty parentheses are another option.
class A: pass
class B(): pass
