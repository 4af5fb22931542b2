# What uses self becomes a method behind its user, in an async one an async method where it awaits.
class Gateway:
    def __init__(self, pool):
        self.pool = pool
        self.failed = []

    async def deliver(self, messages):
        sizes = [len(message.body) for message in messages]
        self.largest = max(sizes)
        self.smallest = min(sizes)

        connections = await self._open_connection_for_each_host(messages)

        await self._send_messages(messages, connections)

        return len(messages) - len(self.failed)

    async def _open_connection_for_each_host(self, messages):
        """Open a connection for each host."""
        connections = {}
        for message in messages:
            if message.host not in connections:
                connection = await self.pool.connect(message.host)
                connection.limit = self.largest
                connections[message.host] = connection
        return connections

    async def _send_messages(self, messages, connections):
        """Send the messages and remember what failed."""
        for message in messages:
            connection = connections[message.host]
            try:
                await connection.send(message)
            except ConnectionError as error:
                message.error = error
                self.failed.append(message)

    @classmethod
    def of_settings(cls, settings):
        pool = settings.pool
        cls._set_up_limits_of_class(settings)

        gateway = cls(pool)
        gateway.pool.open()
        return gateway

    @classmethod
    def _set_up_limits_of_class(cls, settings):
        """Set up the limits of the class."""
        cls.limit = settings.limit
        cls.retries = settings.retries
        if cls.retries > 10:
            cls.retries = 10
        cls.delay = settings.delay
