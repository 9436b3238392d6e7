import sys; sys.exit([1,2])
# stderr: [1, 2]
