# Line ends, tabs, an emoji and the inside of texts stay as they are.
def greet(guests, door):
	door.open()
	door.ring('🔔')

	# Write a card for each guest
	cards = []
	for guest in guests:
		text = """Dear %s,
you are welcome 🎉
	as ever""" % guest
		cards.append(text)

	door.close()
	return cards
