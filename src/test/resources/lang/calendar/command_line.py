import calendar
calendar.main(['2024', '2'])
calendar.main(['-f', '6', '2024', '3'])
# expect:    February 2024
# expect: Mo Tu We Th Fr Sa Su
# expect:           1  2  3  4
# expect:  5  6  7  8  9 10 11
# expect: 12 13 14 15 16 17 18
# expect: 19 20 21 22 23 24 25
# expect: 26 27 28 29
# expect:      March 2024
# expect: Su Mo Tu We Th Fr Sa
# expect:                 1  2
# expect:  3  4  5  6  7  8  9
# expect: 10 11 12 13 14 15 16
# expect: 17 18 19 20 21 22 23
# expect: 24 25 26 27 28 29 30
# expect: 31
