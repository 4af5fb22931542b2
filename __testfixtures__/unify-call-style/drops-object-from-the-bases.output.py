# Every class inherits from it.
import abc
from abc import ABCMeta


class A: pass
class B: pass
class C: pass
class D(A): pass
class E(A, metaclass=ABCMeta):
    class Inner:
        pass
class F(
    A,
):
    pass
class G(metaclass=abc.ABCMeta): pass
class H(metaclass=type): pass
class I[T]: pass
class J(*[A]): pass
class K(A, flag=True): pass
