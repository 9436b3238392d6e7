import datetime
import warnings

warnings.simplefilter('always')
warnings.showwarning = lambda message, category, file, *rest: print(category.__name__, str(message)[:70], file == __file__)
for text, shape in (('10:11:12', '%T'), ('10:11', '%R'), ('10:11:12 PM', '%r'), (' 2', '%e'), ('3 pm', '%l %P'),
                    ('9', '%k'), ('x', '%'), ('x', '%Q%'), ('31', '%d'), ('31 2024', '%d %Y')):
    try:
        print(shape, datetime.datetime.strptime(text, shape))
    except ValueError as e:
        print(e)
# expect: %T 1900-01-01 10:11:12
# expect: %R 1900-01-01 10:11:00
# expect: %r 1900-01-01 22:11:12
# expect: %e 1900-01-02 00:00:00
# expect: %l %P 1900-01-01 15:00:00
# expect: %k 1900-01-01 09:00:00
# expect: stray % in format '%'
# expect: 'Q' is a bad directive in format '%Q%'
# expect: DeprecationWarning Parsing dates involving a day of month without a year specified is amb True
# expect: %d 1900-01-31 00:00:00
# expect: %d %Y 2024-01-31 00:00:00
