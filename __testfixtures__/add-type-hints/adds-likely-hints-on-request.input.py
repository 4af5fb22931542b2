# hard: what calls give, and a default of str that a call confirms, are likely and therefore unsafe
import datetime


class Server:
    def __init__(self, name, booted=None):
        self.name = name
        self.booted = booted

    def age(self, now):
        return now - self.booted


def greet(name='world', times=1):
    for _ in range(times):
        print('hello', name)


def boot(names, limit):
    return [Server(name, datetime.datetime.now()) for name in names[:limit]]


def report(server, title='server'):
    print(title, server.name, server.age(datetime.datetime.now()))


greet('you')
for each in boot(['one', 'two'], 2):
    report(each)


def colour_of(state):
    if state == 'active':
        return 'green'
    return 'red'


def restart(server, states):
    states[server.name] = 'booting'
    return server.booted


def ports(count):
    return [8000 + number for number in range(count)]
