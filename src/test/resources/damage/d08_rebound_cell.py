# damage: use after free
# As for a global, of a variable that a function shares with its closures.
from gilscope import parallel


def shared():
    newest = [0]

    def writer():
        nonlocal newest
        for i in range(1, 40):
            newest = [i]

    def reader():
        for _ in range(40):
            len(newest)

    parallel(writer, reader)


shared()
