# What uses self becomes a method behind its user, in an async one an async method where it awaits.
class Gateway:
    def __init__(self, pool):
        self.pool = pool
        self.failed = []

    async def deliver(self, messages):
        sizes = [len(message.body) for message in messages]
        self.largest = max(sizes)
        self.smallest = min(sizes)

        # Open a connection for each host
        connections = {}
        for message in messages:
            if message.host not in connections:
                connection = await self.pool.connect(message.host)
                connection.limit = self.largest
                connections[message.host] = connection

        # Send the messages and remember what failed
        for message in messages:
            connection = connections[message.host]
            try:
                await connection.send(message)
            except ConnectionError as error:
                message.error = error
                self.failed.append(message)

        return len(messages) - len(self.failed)

    @classmethod
    def of_settings(cls, settings):
        pool = settings.pool
        # Set up the limits of the class
        cls.limit = settings.limit
        cls.retries = settings.retries
        if cls.retries > 10:
            cls.retries = 10
        cls.delay = settings.delay

        gateway = cls(pool)
        gateway.pool.open()
        return gateway
