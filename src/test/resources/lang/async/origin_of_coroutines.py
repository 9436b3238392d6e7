import sys


async def work(): pass


def make():
    return work()


sys.set_coroutine_origin_tracking_depth(1)
c = make()
print([(line, name) for _, line, name in c.cr_origin])
c.close()
sys.set_coroutine_origin_tracking_depth(2)
c = make()
print([(line, name) for _, line, name in c.cr_origin], sys.get_coroutine_origin_tracking_depth())
c.close()
sys.set_coroutine_origin_tracking_depth(0)
c = make()
print(c.cr_origin)
c.close()
# expect: [(8, 'make')]
# expect: [(8, 'make'), (16, '<module>')] 2
# expect: None
