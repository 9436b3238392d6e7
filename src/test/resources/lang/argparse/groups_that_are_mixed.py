import argparse, pickle
def t(f, *a, **k):
    try: print(f(*a, **k))
    except BaseException as e: print(type(e).__name__, e)
for req in (False, True):
    p = argparse.ArgumentParser(prog='PROG')
    g = p.add_mutually_exclusive_group(required=req)
    p.add_argument('-x', action='store_true'); g.add_argument('-a', action='store_true'); g.add_argument('-b')
    p.add_argument('-y', action='store_true'); g.add_argument('-c', action='store_true'); p.add_argument('rest')
    print(p.format_usage(), end='')
    p = argparse.ArgumentParser(prog='PROG')
    g = p.add_mutually_exclusive_group(required=req)
    p.add_argument('-x', action='store_true'); p.add_argument('pos'); g.add_argument('a', nargs='?'); g.add_argument('--bee', help=argparse.SUPPRESS)
    g.add_argument('-c', action='store_true'); p.add_argument('-z', required=True)
    print(p.format_usage(), end='')
p = argparse.ArgumentParser(prog='PROG', formatter_class=argparse.ArgumentDefaultsHelpFormatter)
p.add_argument('--need', required=True, help='h'); p.add_argument('--opt', default=3, help='o'); p.add_argument('where', nargs='?', default='.', help='w')
print(p.format_help())
q = argparse.ArgumentParser(prog='q'); q.add_mutually_exclusive_group(); t(q.format_usage)
s = q.add_subparsers(); t(s.add_parser, '1', help='%Y-%m-%d'); t(argparse.ArgumentParser(prog='r').add_subparsers, help='%Y')
r = pickle.loads(pickle.dumps(p)); print(r.prog, r.parse_args(['--need', '1']))
# expect: usage: PROG [-h] [-x] [-a | -b B | -c] [-y] rest
# expect: usage: PROG [-h] [-x] -z Z pos [-c | a]
# expect: usage: PROG [-h] [-x] (-a | -b B | -c) [-y] rest
# expect: usage: PROG [-h] [-x] -z Z pos (-c | a)
# expect: usage: PROG [-h] --need NEED [--opt OPT] [where]
# expect:
# expect: positional arguments:
# expect:   where        w (default: .)
# expect:
# expect: options:
# expect:   -h, --help   show this help message and exit
# expect:   --need NEED  h
# expect:   --opt OPT    o (default: 3)
# expect:
# expect: usage: q [-h]
# expect:
# expect: ValueError badly formed help string
# expect: ValueError badly formed help string
# expect: PROG Namespace(help='==SUPPRESS==', need='1', opt=3, where='.')
