# Behind the guards every path returns: the call returns what the helper does.
def describe(shipment, rates, today):
    if shipment is None:
        return 'nothing'
    if shipment.lost:
        return 'lost'
    parcel = shipment.parcel
    weight = parcel.weight
    if weight > rates.limit:
        weight = rates.limit
    size = parcel.size

    # Choose the words for the price
    price = rates.price(weight, size)
    if price > 100:
        words = f'dear: {price}'
        if shipment.insured:
            words += ', insured'
        return words
    elif price > 10:
        return f'fair: {price}'
    else:
        return 'cheap'
