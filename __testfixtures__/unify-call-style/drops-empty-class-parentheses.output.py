# The name, or the type parameters, end the header.
class A: pass
class B:
    """Of nothing."""
class C:
    class D: x = 1
class E[T]: pass
class F[T: (int, str)] : pass
