def render(users):
    for u in users:
        print(u.name)
        print(u.mail)
        print(u.phone)
