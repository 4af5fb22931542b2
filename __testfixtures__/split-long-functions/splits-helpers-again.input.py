# What is cut out first is over the limit itself, and is split in turn.
def collect(pages, index):
    words = []

    # Read the words of all pages
    for page in pages:
        for line in page.lines:
            if line.blank:
                index.skip(line)
            elif line.title:
                index.add_title(line)
                words.append(line.title)
            else:
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

    index.sort()
    index.close()
    pages.close()
    words.sort()
    index.name = pages.name
    index.date = pages.date
    index.size = len(words)
    index.owner = pages.owner
    index.title = pages.title
    index.words = words
    index.state = 'ready'
    pages.state = 'read'
    index.page_count = len(pages)
    return words
