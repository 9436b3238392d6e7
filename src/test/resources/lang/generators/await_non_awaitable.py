async def f(): await 5
f().send(None)
# raises: TypeError: 'int' object can't be awaited
