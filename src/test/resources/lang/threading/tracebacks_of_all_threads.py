# faulthandler and sys._current_frames see what every thread is doing.
import faulthandler, io, re, sys, tempfile, threading
ready, go = threading.Event(), threading.Event()


def waits_here():
    ready.set()
    go.wait()


t = threading.Thread(target=waits_here)
t.start()
ready.wait()
while not any(f.f_code.co_name == 'wait' for f in sys._current_frames().values()):
    pass
frames = sys._current_frames()
print(len(frames), frames[threading.get_ident()].f_code.co_name)
print(len(sys._current_exceptions()))


def dump(**options):
    with tempfile.TemporaryFile('w+') as file:
        faulthandler.dump_traceback(file, **options)
        file.seek(0)
        for line in file:
            if re.search('threading.py', line):
                continue
            print(re.sub(r'(0x)[0-9a-f]+( \[.*?\])?', r'\1', re.sub('"[^"]*"', '"..."', line.rstrip())))


dump()
dump(all_threads=False)
print(faulthandler.is_enabled(), faulthandler.disable())
go.set()
t.join()
for wrong in (lambda: faulthandler.dump_traceback_later(0), lambda: faulthandler.dump_traceback(io.StringIO())):
    try:
        wrong()
    except (ValueError, io.UnsupportedOperation) as e:
        print(type(e).__name__, e)
faulthandler.dump_traceback_later(100)
faulthandler.cancel_dump_traceback_later()

# expect: 2 <module>
# expect: 2
# expect: Thread 0x (most recent call first):
# expect:   File "...", line 8 in waits_here
# expect:
# expect: Current thread 0x (most recent call first):
# expect:   File "...", line 23 in dump
# expect:   File "...", line 31 in <module>
# expect: Stack (most recent call first):
# expect:   File "...", line 23 in dump
# expect:   File "...", line 32 in <module>
# expect: False False
# expect: ValueError timeout must be greater than 0
# expect: UnsupportedOperation fileno
