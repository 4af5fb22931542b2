"""Reads pairs of test modules as JSON and tells for each how its tests end: name, kind of end, text of the error."""
import json
import sys
import unittest


def text_of(error):
    return ' / '.join(str(argument) for argument in error.args)


class Ends(unittest.TestResult):
    def __init__(self):
        super().__init__()
        self.ends = []

    def add(self, test, kind, error=None):
        cause = error and error.__cause__
        name = test.id().rsplit('.', 1)[-1]
        self.ends.append([name, kind, error and text_of(error), cause and type(cause).__name__])

    def addSuccess(self, test):
        self.add(test, 'passed')

    def addFailure(self, test, info):
        self.add(test, 'failed', info[1])

    def addError(self, test, info):
        self.add(test, 'raised ' + info[0].__name__, info[1])

    def addSkip(self, test, reason):
        self.add(test, 'skipped')


def ends_of(source):
    module = {'__name__': 'module'}
    exec(compile(source, 'module', 'exec'), module)
    result = Ends()
    unittest.defaultTestLoader.loadTestsFromTestCase(module['ThingTest']).run(result)
    return result.ends


print(json.dumps([[ends_of(source) for source in pair] for pair in json.load(sys.stdin)]))
