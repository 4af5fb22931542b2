import csv


def import_orders(path, catalogue, mailer):
    """Read orders from a file, check them and tell the customers."""
    rows = []
    with open(path, newline='') as file:
        for row in csv.DictReader(file):
            if not row['id']:
                continue
            rows.append(row)

    _check_each_product(rows, catalogue)

    # Work out the total of each customer
    totals = {}
    for row in rows:
        price = catalogue[row['product']] * int(row['count'])
        if row['voucher']:
            price -= price // 10
        totals[row['customer']] = totals.get(row['customer'], 0) + price

    _tell_customers(totals, mailer)

    return totals


def _check_each_product(rows, catalogue):
    """Check that each product is still sold."""
    unknown = []
    for row in rows:
        if row['product'] not in catalogue:
            unknown.append(row['product'])
    if unknown:
        raise ValueError(f'not in the catalogue: {unknown}')


def _tell_customers(totals, mailer):
    """Tell the customers, the largest order first."""
    for customer, total in sorted(totals.items(), key=lambda item: -item[1]):
        subject = 'Your order'
        text = f'The total is {total}.'
        if total > 1000:
            text += ' Delivery is free.'
        mailer.send(customer, subject, text)
