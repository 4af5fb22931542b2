# Python refuses such a class, and a test may want that.
class A(object, dict): pass
class B(object, *()): pass
class C(object, object): pass
