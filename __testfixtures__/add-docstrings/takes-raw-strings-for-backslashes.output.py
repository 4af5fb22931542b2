"""Backslashes keep reST from reading emphasis."""


def join_words(separator, *words, **options):
    r"""Join the words.

    :param separator: The separator.
    :param \*words: The words.
    :param \*\*options: Further keyword arguments for ``separator.join``.
    :returns: The joined words.
    """
    return separator.join(words, **options)


def split_words(text):
    """Split a text.

    :param text: The text.
    :returns: The words.
    """
    return text.split()


def quote_words(text, *marks):
    """Quote a text.

    :param text: The text.
    :param \\*marks: The marks.
    :returns: The text in quotes.
    """
    return marks[0] + text + marks[1]


def mark_words(text, *marks):
    r"""Mark a text.

    :param text: The text.
    :param \*marks: The marks.
    :returns: The text in marks.
    """
    return marks[0] + text + marks[1]
