# Greetings in Russian.
# -*- encoding: koi8-r -*-
greeting = 'hello'


def greet(name):
    return greeting + name
