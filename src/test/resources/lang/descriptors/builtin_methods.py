print([].append.__name__, list.append.__name__, str.upper('ab'), 'x'.join(['a', 'b']))  # expect: append append AB axb
append = [].append
append(1)
print(append.__self__)  # expect: [1]
