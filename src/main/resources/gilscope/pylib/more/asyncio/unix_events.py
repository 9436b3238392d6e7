# The watchers for children that 3.14 has no more.
del BaseChildWatcher, FastChildWatcher, MultiLoopChildWatcher, SafeChildWatcher
