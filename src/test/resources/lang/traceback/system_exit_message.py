import sys
sys.exit('bye')
# stderr: bye
