ceiling = 1
print(ceiling)
