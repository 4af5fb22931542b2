def run(task, future):
    try:
        task.start(future)
    finally:
        future.done()
        future = None
