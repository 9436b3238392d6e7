from samplepkg import ring_a
def value():
    return 'b sees ' + ring_a.value
