# Line ends, tabs, an emoji and the inside of texts stay as they are.
def greet(guests, door):
	door.open()
	door.ring('🔔')

	cards = _write_card_for_each_guest(guests)

	door.close()
	return cards


def _write_card_for_each_guest(guests):
	"""Write a card for each guest."""
	cards = []
	for guest in guests:
		text = """Dear %s,
you are welcome 🎉
	as ever""" % guest
		cards.append(text)
	return cards
