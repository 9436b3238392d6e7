import time
from datetime import datetime
d=datetime(2024,3,5,4,7,9)
for f in '%-d|%_d|%05d|%-H|%-m/%-d/%y|%^a %^B|%#p|%5Y|%-j|%_j|%e|%-e|%k|%l|%P|%g|%Ey|%Od|%10A|%-I:%M %p|%Q|%|%%|%-|%_5S|%05e|%-y|%_H:%_M|%s|%h|%^p|%10F|%-U|%03C|%10x'.split('|'):
    try: print(f, '|', d.strftime(f), '|', time.strftime(f, d.timetuple()))
    except Exception as e: print(f, repr(e))
print(time.strftime('%Y %G', (5,1,1,0,0,0,0,1,0)), time.asctime((2024,3,5,4,7,9,1,65,0)))
# expect: %-d | 5 | 5
# expect: %_d |  5 |  5
# expect: %05d | 00005 | 00005
# expect: %-H | 4 | 4
# expect: %-m/%-d/%y | 3/5/24 | 3/5/24
# expect: %^a %^B | TUE MARCH | TUE MARCH
# expect: %#p | am | am
# expect: %5Y | 02024 | 02024
# expect: %-j | 65 | 65
# expect: %_j |  65 |  65
# expect: %e |  5 |  5
# expect: %-e | 5 | 5
# expect: %k |  4 |  4
# expect: %l |  4 |  4
# expect: %P | am | am
# expect: %g | 24 | 24
# expect: %Ey | 24 | 24
# expect: %Od | 05 | 05
# expect: %10A |    Tuesday |    Tuesday
# expect: %-I:%M %p | 4:07 AM | 4:07 AM
# expect: %Q | %Q | %Q
# expect: % | % | %
# expect: %% | % | %
# expect: %- | %- | %-
# expect: %_5S |     9 |     9
# expect: %05e | 00005 | 00005
# expect: %-y | 24 | 24
# expect: %_H:%_M |  4: 7 |  4: 7
# expect: %s | 1709611629 | 1709611629
# expect: %h | Mar | Mar
# expect: %^p | AM | AM
# expect: %10F | 2024-03-05 | 2024-03-05
# expect: %-U | 9 | 9
# expect: %03C | 020 | 020
# expect: %10x |   03/05/24 |   03/05/24
# expect: 5 5 Tue Mar  5 04:07:09 2024
