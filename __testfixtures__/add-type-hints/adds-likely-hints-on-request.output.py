# hard: what calls give, and a default of str that a call confirms, are likely and therefore unsafe
import datetime


class Server:
    def __init__(self, name: str, booted: datetime.datetime | None = None) -> None:
        self.name = name
        self.booted = booted

    def age(self, now: datetime.datetime):
        return now - self.booted


def greet(name: str = 'world', times: int = 1) -> None:
    for _ in range(times):
        print('hello', name)


def boot(names: list[str], limit: int) -> list[Server]:
    return [Server(name, datetime.datetime.now()) for name in names[:limit]]


def report(server: Server, title='server') -> None:
    print(title, server.name, server.age(datetime.datetime.now()))


greet('you')
for each in boot(['one', 'two'], 2):
    report(each)


def colour_of(state: str) -> str:
    if state == 'active':
        return 'green'
    return 'red'


def restart(server: Server, states) -> datetime.datetime | None:
    states[server.name] = 'booting'
    return server.booted


def ports(count: int) -> list[int]:
    return [8000 + number for number in range(count)]
