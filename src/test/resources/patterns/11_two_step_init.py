# E2.11: two attributes guarded by one test with and
# class: B
# fails under: gil gil-legacy free-threaded unprotected
# interleaving: T1 sets model; T2 sees it, skips everything, uses tokenizer None
from gilscope import parallel



def load(what):
    return what


class Embedder:
    model = None
    tokenizer = None

    def embed(self):
        if self.model is None and self.tokenizer is None:
            self.model = load("model")
            self.tokenizer = load("tokenizer")
        assert self.tokenizer is not None, "model without tokenizer"


embedder = Embedder()


def work():
    embedder.embed()


parallel(work, work)
