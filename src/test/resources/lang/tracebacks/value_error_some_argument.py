def very_long_function_name_aaaaaaaaaaaaaaaaaaaaaaaaa(x): raise ValueError(x)
very_long_function_name_aaaaaaaaaaaaaaaaaaaaaaaaa(very_long_function_name_aaaaaaaaaaaaaaaaaaaaaaaaa("some argument"))
# stderr: Traceback (most recent call last):
# stderr:   File "$FILE", line 2, in <module>
# stderr:     very_long_function_name_aaaaaaaaaaaaaaaaaaaaaaaaa(very_long_function_name_aaaaaaaaaaaaaaaaaaaaaaaaa("some argument"))
# stderr:                                                       ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~^^^^^^^^^^^^^^^^^
# stderr:   File "$FILE", line 1, in very_long_function_name_aaaaaaaaaaaaaaaaaaaaaaaaa
# stderr:     def very_long_function_name_aaaaaaaaaaaaaaaaaaaaaaaaa(x): raise ValueError(x)
# stderr:                                                               ^^^^^^^^^^^^^^^^^^^
# stderr: ValueError: some argument
