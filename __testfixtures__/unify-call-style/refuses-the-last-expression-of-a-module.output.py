# A console or a notebook shows the value.
def refresh():
    pass


refresh()
if refresh():
    refresh()
refresh
