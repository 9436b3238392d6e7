import os
from sys import stdout as out, path
import a.b.c as d, e.f
os.getcwd()
out.write("x")
from m import *
