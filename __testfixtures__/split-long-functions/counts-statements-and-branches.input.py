# Short enough by lines, but with too many statements.
def settle(account, bank):
    rate = bank.rate; tax = bank.tax

    # Add the interest of the year
    for month in account.months:
        gain = month.balance * rate; account.gain += gain
        if gain > 0: account.tax += gain * tax
        if month.late: account.warn(month)
        account.balance += gain

    bank.book(account); bank.close()
    account.close(); account.sign()
    return account.balance
