# The loop is most of the function; its body skips the rest of a turn.
def publish(articles, feed, author):
    seen = set()
    for article in articles:
        # Add an entry for the article
        if article.author != author:
            continue
        title = article.title.strip()
        if title in seen:
            feed.warn(f'{title} appears twice')
            continue
        seen.add(title)
        entry = feed.entry(title)
        entry.text = article.text
        entry.link = article.link
        entry.author = author
        entry.save()

    feed.title = f'Articles of {author}'
    feed.count = len(seen)
    feed.updated = max(article.date for article in articles)
    feed.author = author
    feed.changed = True
    feed.sort()
    return feed.close()
