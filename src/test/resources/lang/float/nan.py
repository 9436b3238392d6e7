nan = float('nan')
print(nan in [nan], [nan] == [nan], nan == nan, nan is nan, nan != nan, nan < 1, {nan: 1}[nan], min(1, nan), max(nan, 1))
# expect: True True False True True False 1 1 nan
