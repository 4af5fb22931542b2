# `fail` of something else may do anything: click has one with three parameters.
import click
import unittest


class Choice(click.ParamType):
    def convert(self, value, param, context):
        self.fail('no choice', param, context)


def check(test):
    test.fail('a parameter')


class ThingTest(unittest.TestCase):
    @classmethod
    def check(cls):
        cls.fail('on the class')

    def test(self):
        self = self.other()
        self.fail('bound again')
