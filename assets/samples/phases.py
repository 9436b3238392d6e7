# Three workers let heat spread along a rod; a Barrier keeps their steps together.
#
# What to look for
#   In each phase every worker reads its neighbours' old values and writes only its own new
#   ones. The barrier is what makes that safe: nobody starts the next phase before all have
#   finished this one, and its action swaps old and new while everybody stands still.
#   gil            the workers take turns within a phase; the last to arrive lets all go.
#   free-threaded  they work side by side, and the phase is as long as the slowest worker.
#   The result is the same, to the last digit, under every regime and schedule.
import threading

CELLS = 30
WORKERS = 3
PHASES = 6

old = [0.0] * CELLS
old[CELLS // 2] = 100.0
new = list(old)
phase = 0


def swap():
    global old, new, phase
    old, new = new, old
    phase += 1
    print(f"phase {phase}: {sum(old):.1f} in all, hottest {max(old):.3f}")


barrier = threading.Barrier(WORKERS, action=swap)


def work(index):
    size = CELLS // WORKERS
    for _ in range(PHASES):
        for cell in range(index * size, (index + 1) * size):
            left = old[cell - 1] if cell > 0 else old[cell]
            right = old[cell + 1] if cell < CELLS - 1 else old[cell]
            new[cell] = old[cell] + (left - 2 * old[cell] + right) / 4
        barrier.wait()


workers = [threading.Thread(target=work, args=(i,), name=f"Worker-{i}") for i in range(WORKERS)]
for worker in workers:
    worker.start()
for worker in workers:
    worker.join()

print(" ".join(f"{value:.1f}" for value in old[CELLS // 2 - 6 : CELLS // 2 + 7]))
