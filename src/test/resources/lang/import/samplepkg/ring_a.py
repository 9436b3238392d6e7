from samplepkg import ring_b
value = 'a'
def b_value():
    return ring_b.value()
