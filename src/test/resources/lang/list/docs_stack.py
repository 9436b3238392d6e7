stack = []
for c in '(a[b]{c})':
    if c in '([{':
        stack.append(c)
    elif c in ')]}':
        print(stack.pop() + c)
print(stack)

# expect: []
# expect: {}
# expect: ()
# expect: []
