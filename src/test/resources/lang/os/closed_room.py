import os
print(os.environ.get('NO_SUCH_NAME'), os.getenv('NO_SUCH_NAME', 'd'), isinstance(os.getpid(), int), len(os.urandom(5)))  # expect: None d True 5
os.environ['A'] = 'b'
print(os.environ['A'], os.cpu_count() >= 1)  # expect: b True
