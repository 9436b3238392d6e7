import os
e = os.environ
print(type(e | {"Q": "1"}).__name__, (e | {"Q": "1"})["Q"], "Q" in e, ({"Q": "2"} | e)["Q"])
e |= {"NEW": "n"}
print(e["NEW"], os.environb[b"NEW"])
for key, value in (("a=b", "x"), ("a\0", "x"), ("a", "\0"), (1, "x"), ("a", 2)):
    try:
        e[key] = value
    except (ValueError, TypeError) as error:
        print(type(error).__name__, error)
print(os.WIFEXITED(0), os.WEXITSTATUS(0x300), os.WTERMSIG(9), os.WIFSTOPPED(0x137f), os.waitstatus_to_exitcode(9), os.makedev(8, 1), os.major(2049), os.EX_CONFIG)
try:
    os.waitpid(-1, 0)
except ChildProcessError as error:
    print(error)
# expect: dict 1 False 2
# expect: n b'n'
# expect: ValueError illegal environment variable name
# expect: ValueError embedded null byte
# expect: ValueError embedded null byte
# expect: TypeError str expected, not int
# expect: TypeError str expected, not int
# expect: True 3 9 True -9 2049 8 78
# expect: [Errno 10] No child processes
