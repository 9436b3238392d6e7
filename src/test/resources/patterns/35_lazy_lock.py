# E2.35: if not hasattr(self, '_lock'): self._lock = Lock()
# class: B
# fails under: gil gil-legacy free-threaded unprotected
# interleaving: both see no lock; each makes its own; both are inside
import threading
from gilscope import parallel



class Guarded:
    inside = 0
    most = 0

    def work(self):
        if not hasattr(self, "_lock"):
            self._lock = threading.Lock()
        with self._lock:
            self.inside = self.inside + int(1)
            self.most = max(self.most, self.inside)
            self.inside = self.inside - int(1)


guarded = Guarded()
parallel(guarded.work, guarded.work)
assert guarded.most == 1 and guarded.inside == 0, (guarded.most, guarded.inside)
