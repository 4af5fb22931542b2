# A cell shows its last expression.
# %%
def refresh():
    pass
refresh
# %%
refresh()
