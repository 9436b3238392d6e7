import threading
import time


def join(main):
    main.join()
    print("the main thread counts as ended once it has nothing more to do")


t = threading.Thread(target=join, args=(threading.current_thread(),))
t.start()
time.sleep(0.02)
print("end of main")
# expect: end of main
# expect: the main thread counts as ended once it has nothing more to do
