@a
@b.c(d)
@(e := f)
@g[0]
def h(): pass
@a
class B: pass
@a
async def c(): pass
