from decimal import Decimal
from fractions import Fraction
import statistics, datetime
print(Decimal('1.1') + Decimal('2.2'), Decimal(1) / 3)
print(Fraction(1, 3) + 1, statistics.mean([1, 2, 3]), statistics.median([3, 1, 2]))
print(datetime.date(2024, 1, 31) + datetime.timedelta(days=1), datetime.datetime(2024, 2, 29, 12).isoformat())
# expect: 3.3 0.3333333333333333333333333333
# expect: 4/3 2 2
# expect: 2024-02-01 2024-02-29T12:00:00
