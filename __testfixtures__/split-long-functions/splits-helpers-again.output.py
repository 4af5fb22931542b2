# What is cut out first is over the limit itself, and is split in turn.
def collect(pages, index):
    words = []

    _read_words_of_all_pages(pages, index, words)

    return _set_index_attributes(index, pages, words)


def _read_words_of_all_pages(pages, index, words):
    """Read the words of all pages."""
    for page in pages:
        for line in page.lines:
            if line.blank:
                index.skip(line)
            elif line.title:
                index.add_title(line)
                words.append(line.title)
            else:
                _process_words(line, index, page, words)


def _process_words(line, index, page, words):
    for word in line.words:
        if word.known:
            index.count(word)
            word.seen = True
            word.pages.append(page)
        else:
            index.learn(word)
            word.known = True
            word.first = page
            words.append(word)


def _set_index_attributes(index, pages, words):
    index.sort()
    index.close()
    pages.close()
    words.sort()
    _set_index_attributes_part(index, pages, words)
    pages.state = 'read'
    index.page_count = len(pages)
    return words


def _set_index_attributes_part(index, pages, words):
    index.name = pages.name
    index.date = pages.date
    index.size = len(words)
    index.owner = pages.owner
    index.title = pages.title
    index.words = words
    index.state = 'ready'
