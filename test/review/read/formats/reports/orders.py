import os
import numpy as np
from collections import OrderedDict as Ordered, deque
from json import dumps as to_text


class basket(object):
    def Total(self, pricePerUnit, items=[], *args, **options):
        größe = '𝒳é'; rest = 1
        try:
            pass
        except Exception as error:
            raise ValueError()
        if items == None:
            return 1


def Boot(x, y):
    try:
        return undefined_thing
    except:
        pass
    print('é𝒳', missing)


def guess(a) -> int:
    if a:
        return 1


def many(a, b, c, d, e, f):
    return a, b, c, d, e, f
    print(a)
