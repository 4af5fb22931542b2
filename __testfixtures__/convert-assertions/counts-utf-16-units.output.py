# An emoji is two units long and moves nothing behind it the wrong way.
import unittest


class EmojiTest(unittest.TestCase):
    def test_emoji(self):
        x = '🐍'; self.assertEqual('🐍',
                                  x)
