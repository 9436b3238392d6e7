import pathlib, calendar, locale, time
try: del object()[0]
except TypeError as e: print(e)
class P: pass
try: del P()[0]
except TypeError as e: print(e)
try: del P()['a']
except TypeError as e: print(e)
print(calendar.LocaleTextCalendar(locale='C').formatmonth(2024,1))
print(locale.nl_langinfo(locale.DAY_1), locale.currency(5) if 0 else '', locale.str(1.5), locale.atof('1.5'), locale.delocalize('1,5'), locale.strcoll('a','b'))
try: locale.currency(5)
except ValueError as e: print(e)
print(locale.normalize('de'), locale.Error)
# expect: 'object' object does not support item deletion
# expect: 'P' object doesn't support item deletion
# expect: 'P' object does not support item deletion
# expect:     January 2024
# expect: Mo Tu We Th Fr Sa Su
# expect:  1  2  3  4  5  6  7
# expect:  8  9 10 11 12 13 14
# expect: 15 16 17 18 19 20 21
# expect: 22 23 24 25 26 27 28
# expect: 29 30 31
# expect:
# expect: Sunday  1.5 1.5 1,5 -1
# expect: Currency formatting is not possible using the 'C' locale.
# expect: de_DE.ISO8859-1 <class 'locale.Error'>
