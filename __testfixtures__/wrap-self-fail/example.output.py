import time
import unittest


class ServerTest(unittest.TestCase):
    def wait_until_active(self, server_id):
        for attempt in range(10):
            if self.api.get_server(server_id)['status'] == 'ACTIVE':
                return
            time.sleep(0.5)
        raise self.failureException(
            'Timed out waiting for server %s' % server_id)

    def test_delete(self):
        try:
            self.api.delete_server('a')
        except NotFoundError as error:
            raise self.failureException(
                'the server is gone: %s' % error) from error
        except ConflictError as exception:
            raise self.failureException('the server is busy') from exception
