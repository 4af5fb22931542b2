# The texts are filled in from the names of the function.
def letter(guest, party):
    # Find the words for the guest
    name = guest.name
    if guest.title:
        name = f'{guest.title} {name}'
    greeting = guest.greeting

    # Find the words for the party
    day = party.day
    if party.late:
        day = f'late on {day}'
    place = party.place
    return '%(greeting)s %(name)s, come to %(place)s on %(day)s' % locals()
