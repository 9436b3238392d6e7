import locale
print(locale.setlocale(locale.LC_ALL, 'C'), locale.getlocale())
for l in ['', 'C.UTF-8', 'POSIX', 'de_DE.UTF-8', 'nope', None]:
    try: print(l, locale.setlocale(locale.LC_ALL, l), locale.getlocale())
    except locale.Error as e: print(l, e)
print(locale.localeconv())
# expect: C (None, None)
# expect:  C.UTF-8 ('C', 'UTF-8')
# expect: C.UTF-8 C.UTF-8 ('C', 'UTF-8')
# expect: POSIX C (None, None)
# expect: de_DE.UTF-8 unsupported locale setting
# expect: nope unsupported locale setting
# expect: None C (None, None)
# expect: {'int_curr_symbol': '', 'currency_symbol': '', 'mon_decimal_point': '', 'mon_thousands_sep': '', 'mon_grouping': [], 'positive_sign': '', 'negative_sign': '', 'int_frac_digits': 127, 'frac_digits': 127, 'p_cs_precedes': 127, 'p_sep_by_space': 127, 'n_cs_precedes': 127, 'n_sep_by_space': 127, 'p_sign_posn': 127, 'n_sign_posn': 127, 'decimal_point': '.', 'thousands_sep': '', 'grouping': []}
