# A name of one's own, another attribute, a keyword.
class object: pass
class A(object): pass
class B(module.object): pass
class C(dict, flag=object): pass
class D: pass
class E[T]: pass
class F(*()): pass
