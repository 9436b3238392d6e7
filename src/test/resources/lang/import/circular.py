import samplepkg.ring_a as a
print(a.b_value())  # expect: b sees a
