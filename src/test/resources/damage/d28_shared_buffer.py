# D28: two prints share a buffer position
# damage: lost element
# how: both read the position; both copy their text there
from _thread import start_joinable_thread as start

def work(text):
    for _ in range(10):
        print(text)


for t in [start(lambda: work("aaaa")), start(lambda: work("bbbb"))]:
    t.join()
