import ast


def run(value):
    tree = ast.fix_missing_locations(ast.Expression(ast.Constant(value)))
    try:
        return eval(compile(tree, 'made', 'eval'))
    except TypeError as e:
        return e


for value in [(1, (2, 'a', None, ...)), (), frozenset([1]), 1 + 2j, -3, [1], (1, [1]), frozenset([(b'x',)])]:
    print(run(value))
# expect: (1, (2, 'a', None, Ellipsis))
# expect: ()
# expect: frozenset({1})
# expect: (1+2j)
# expect: -3
# expect: got an invalid type in Constant: list
# expect: got an invalid type in Constant: list
# expect: frozenset({(b'x',)})
