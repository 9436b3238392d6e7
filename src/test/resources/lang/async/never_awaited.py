import warnings
def shown(message, category, filename, lineno, file=None, line=None): print(category.__name__, lineno, message)
warnings.showwarning = shown
async def f(): return 1
f()
class A:
    async def m(self): pass
    def call(self):
        self.m()
        print("called")
A().call()
f().close()
print("end")
# expect: RuntimeWarning 5 coroutine 'f' was never awaited
# expect: RuntimeWarning 9 coroutine 'A.m' was never awaited
# expect: called
# expect: end
