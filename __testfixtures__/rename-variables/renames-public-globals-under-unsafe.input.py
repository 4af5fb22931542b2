limit = 1
print(limit)
