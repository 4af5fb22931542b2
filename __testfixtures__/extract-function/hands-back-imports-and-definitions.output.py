def f(d):
    json, shown, s = load(d)
    return json.loads(s), shown


def load(d):
    import json

    def shown(value):
        return json.dumps(value)

    s = shown(d)
    return json, shown, s
