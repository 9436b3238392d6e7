import getopt, graphlib
def t(f, *a):
    try: print(f(*a))
    except Exception as e: print(type(e).__name__, e)
t(getopt.getopt, ['-a', '-a1', '--alpha', '--alpha=3', 'x'], 'a::', ['alpha=?'])
t(getopt.getopt, ['--al'], '', ['alpha', 'alto=']); t(getopt.getopt, ['--alp=1'], '', ['alpha=?']); t(getopt.getopt, ['-b'], 'b:')
t(getopt.gnu_getopt, ['x', '-a', 'y', '--b=2', 'z'], '-a', ['b=']); t(getopt.gnu_getopt, ['x', '-a', 'y'], '+a'); t(getopt.gnu_getopt, ['x', '-a', 'y'], 'a')
s = graphlib.TopologicalSorter({1: {2}, 2: {3}}); s.prepare(); s.prepare(); print(s.get_ready()); t(s.prepare)
c = graphlib.TopologicalSorter({1: {2}, 2: {1}}); t(c.prepare); t(c.prepare)
# expect: ([('-a', ''), ('-a', '1'), ('--alpha', ''), ('--alpha', '3')], ['x'])
# expect: GetoptError option --al not a unique prefix; possible options: alpha, alto=
# expect: ([('--alpha', '1')], [])
# expect: GetoptError option -b requires argument
# expect: ([(None, ['x']), ('-a', ''), (None, ['y']), ('--b', '2')], ['z'])
# expect: ([], ['x', '-a', 'y'])
# expect: ([('-a', '')], ['x', 'y'])
# expect: (3,)
# expect: ValueError cannot prepare() after starting sort
# expect: CycleError ('nodes are in a cycle', [1, 2, 1])
# expect: CycleError ('nodes are in a cycle', [1, 2, 1])
