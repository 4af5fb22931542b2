# One part can move; the loop cannot, as it returns on some paths.
def pick(shelf, wanted, clerk):
    # Tidy the shelf first
    for box in shelf:
        box.close()
        if box.dusty:
            clerk.wipe(box)
            box.dusty = False

    for box in shelf:
        for item in box:
            if item.broken:
                clerk.repair(item)
                if item.broken:
                    return None
            if item == wanted:
                clerk.take(item)
                return item
            if item > wanted:
                break
    return None
