# Every class inherits from it.
import abc
from abc import ABCMeta


class A(object): pass
class B((object)): pass
class C(object,): pass
class D(A, object): pass
class E(A, object, metaclass=ABCMeta):
    class Inner(object):
        pass
class F(
    A,
    object,
):
    pass
class G(object, metaclass=abc.ABCMeta): pass
class H(object,
        metaclass=type): pass
class I[T](object): pass
class J(*[A], object): pass
class K(A, object, flag=True): pass
