# In a loop a use before the store in the text is a use.
def f(items):
    last = None
    for item in items:
        print(last)
        last = item
