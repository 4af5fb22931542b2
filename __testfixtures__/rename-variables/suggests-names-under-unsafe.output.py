def render(users):
    for user in users:
        print(user.name)
        print(user.mail)
        print(user.phone)
