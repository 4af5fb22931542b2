# Each part leaves the loop or the function on some paths, or deals with too many values.
def poll(client, wanted, log, limit, delay, sign):
    while True:
        answer = client.ask(wanted)
        if answer.done:
            log.write(answer)
            log.close()
            break

        # Look at the parts of the answer
        for part in answer:
            if part == wanted:
                log.write(part)
                return part

        if answer.late(limit, delay):
            log.write(wanted)
            log.sign(sign)
            client.late = True
        client.wait(answer)
        client.sign(sign)
    return None
