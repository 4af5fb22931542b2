def watch(events):
    class Recorder:
        def log(self, event):
            events.append(event)

    return Recorder()
