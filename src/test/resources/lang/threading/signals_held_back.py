# A signal that is held back is pending until it is let through or taken by sigwait.
import os, signal, threading
signal.signal(signal.SIGUSR1, lambda number, frame: print('handler', number))
print(signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGUSR1, signal.SIGUSR2}))
signal.raise_signal(signal.SIGUSR1)
print(signal.sigpending())
print(repr(signal.sigwait({signal.SIGUSR1})), signal.sigpending())
os.kill(os.getpid(), signal.SIGUSR1)
print('still held back')
print(sorted(signal.pthread_sigmask(signal.SIG_UNBLOCK, [signal.SIGUSR1])))
got = []
t = threading.Thread(target=lambda: got.append(signal.sigwait([signal.SIGUSR2])))
t.start()
signal.pthread_kill(t.ident, signal.SIGUSR2)
t.join()
print(got, signal.pthread_sigmask(signal.SIG_SETMASK, ()))
for wrong in (lambda: signal.pthread_sigmask(9, ()), lambda: signal.pthread_sigmask(0, [1000])):
    try:
        wrong()
    except (OSError, ValueError) as e:
        print(type(e).__name__, e)

# expect: set()
# expect: {<Signals.SIGUSR1: 10>}
# expect: <Signals.SIGUSR1: 10> set()
# expect: still held back
# expect: handler 10
# expect: [<Signals.SIGUSR1: 10>, <Signals.SIGUSR2: 12>]
# expect: [<Signals.SIGUSR2: 12>] {<Signals.SIGUSR2: 12>}
# expect: OSError [Errno 22] Invalid argument
# expect: ValueError signal number 1000 out of range [1; 64]
