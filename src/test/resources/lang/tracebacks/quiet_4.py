e = ValueError(0)
for i in range(15): e = ExceptionGroup(f'lvl{i}', [e])
raise e
# stderr:   + Exception Group Traceback (most recent call last):
# stderr:   |   File "$FILE", line 3, in <module>
# stderr:   |     raise e
# stderr:   | ExceptionGroup: lvl14 (1 sub-exception)
# stderr:   +-+---------------- 1 ----------------
# stderr:     | ExceptionGroup: lvl13 (1 sub-exception)
# stderr:     +-+---------------- 1 ----------------
# stderr:       | ExceptionGroup: lvl12 (1 sub-exception)
# stderr:       +-+---------------- 1 ----------------
# stderr:         | ExceptionGroup: lvl11 (1 sub-exception)
# stderr:         +-+---------------- 1 ----------------
# stderr:           | ExceptionGroup: lvl10 (1 sub-exception)
# stderr:           +-+---------------- 1 ----------------
# stderr:             | ExceptionGroup: lvl9 (1 sub-exception)
# stderr:             +-+---------------- 1 ----------------
# stderr:               | ExceptionGroup: lvl8 (1 sub-exception)
# stderr:               +-+---------------- 1 ----------------
# stderr:                 | ExceptionGroup: lvl7 (1 sub-exception)
# stderr:                 +-+---------------- 1 ----------------
# stderr:                   | ExceptionGroup: lvl6 (1 sub-exception)
# stderr:                   +-+---------------- 1 ----------------
# stderr:                     | ExceptionGroup: lvl5 (1 sub-exception)
# stderr:                     +-+---------------- 1 ----------------
# stderr:                       | ... (max_group_depth is 10)
# stderr:                       +------------------------------------
