import os
import sys

here = os.getcwd()
sys.path.insert(0, "/nowhere/at/all")
sys.path.insert(0, "lib")
print(os.getcwd() == here)
print(os.path.exists("/nowhere"))
# expect: True
# expect: False
