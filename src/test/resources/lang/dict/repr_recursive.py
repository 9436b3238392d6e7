d = {}
d['me'] = d
d['l'] = [d]
print(d)  # expect: {'me': {...}, 'l': [{...}]}
