# A metaclass is handed the bases as they are written.
from meta import Meta, make
from names import *


class A(object, metaclass=Meta): pass
class B(A, object): pass
class C(object, **make()): pass
class D(dict, object): pass
class E(object): pass


print(D.__bases__)
