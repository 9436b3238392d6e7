import textwrap
print(textwrap.fill('the quick brown fox jumps over the lazy dog', 20))
print(textwrap.dedent('   a\n    b\n   c'))
print(textwrap.shorten('hello wonderful world', 15), textwrap.indent('a\nb', '> '), sep='|')
# expect: the quick brown fox
# expect: jumps over the lazy
# expect: dog
# expect: a
# expect:  b
# expect: c
# expect: hello [...]|> a
# expect: > b
