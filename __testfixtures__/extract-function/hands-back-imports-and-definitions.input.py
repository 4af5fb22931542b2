def f(d):
    import json

    def shown(value):
        return json.dumps(value)

    s = shown(d)
    return json.loads(s), shown
