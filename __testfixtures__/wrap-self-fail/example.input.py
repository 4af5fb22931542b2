import time
import unittest


class ServerTest(unittest.TestCase):
    def wait_until_active(self, server_id):
        for attempt in range(10):
            if self.api.get_server(server_id)['status'] == 'ACTIVE':
                return
            time.sleep(0.5)
        self.fail('Timed out waiting for server %s' % server_id)

    def test_delete(self):
        try:
            self.api.delete_server('a')
        except NotFoundError as error:
            self.fail('the server is gone: %s' % error)
        except ConflictError:
            self.fail(msg='the server is busy')
