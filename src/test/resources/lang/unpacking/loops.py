for i in range(3):
    if i == 5: break
else:
    print('no break')
while True:
    break
else:
    print('never')
for i in []: pass
else: print('empty')
n = 3
while n: n -= 1
else: print('exhausted', n)
# expect: no break
# expect: empty
# expect: exhausted 0
