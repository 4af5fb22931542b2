# Copyright the authors.

import os


def read_value(value):
    return value


class Book:
    
    def turn(self):
        return 1
