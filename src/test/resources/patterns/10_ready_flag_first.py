# E2.10: a flag set before what it promises
# class: B
# fails under: gil gil-legacy free-threaded unprotected
# interleaving: T1 sets ready; T2 sees it and finds no data
from gilscope import parallel



def load():
    return [1, 2, 3]


class Lazy:
    ready = False

    def get(self):
        if not self.ready:
            self.ready = True
            self.data = load()
        return self.data


lazy = Lazy()


def work():
    lazy.get()


parallel(work, work)
