# A metaclass is handed the bases as they are written.
from meta import Meta, make
from names import *


class A(metaclass=Meta): pass
class B(A): pass
class C(**make()): pass
class D(dict): pass
class E: pass


print(D.__bases__)
