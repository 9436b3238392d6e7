import sys
import threading
import time

beating = {"beats": [], "sleep": time.sleep, "started": threading.Event()}
exec(
    """
def beat():
    started.set()
    try:
        while True:
            beats.append(1)
            sleep(0.001)
    finally:
        print("a daemon's finally never runs")
""",
    beating,
)


class AtTheEnd:
    def __init__(self, daemon):
        self.daemon = daemon
        self.sleep = time.sleep
        self.Thread = threading.Thread
        self.beats = beating["beats"]
        self.finalizing = sys.is_finalizing

    def __del__(self):
        before = len(self.beats)
        self.sleep(0.02)
        print("beats since:", len(self.beats) - before, self.daemon.is_alive(), self.finalizing())
        try:
            self.Thread(target=print).start()
        except RuntimeError as e:
            print(type(e).__name__, e)
        for timeout in (None, 0.01, 0):
            try:
                print(self.daemon.join(timeout))
            except RuntimeError as e:
                print(type(e).__name__, e)


daemon = threading.Thread(target=beating["beat"], daemon=True)
daemon.start()
beating["started"].wait()
at_the_end = AtTheEnd(daemon)
print("main ends", sys.is_finalizing())
# expect: main ends False
# expect: beats since: 0 True True
# expect: PythonFinalizationError can't create new thread at interpreter shutdown
# expect: PythonFinalizationError cannot join thread at interpreter shutdown
# expect: PythonFinalizationError cannot join thread at interpreter shutdown
# expect: PythonFinalizationError cannot join thread at interpreter shutdown
