import argparse
import sys

sys.stderr = sys.stdout
p = argparse.ArgumentParser(prog="tool", description="What it does", suggest_on_error=True)
p.add_argument("n", type=int, help="a number")
p.add_argument("-f", "--file", metavar="FILE", default="x", help="a file (default: %(default)s)")
p.add_argument("-v", action="count", default=0)
p.add_argument("--color", choices=["red", "green"], deprecated=True)
p.add_argument("--flag", action=argparse.BooleanOptionalAction)
either = p.add_mutually_exclusive_group()
either.add_argument("--a", action="store_true")
either.add_argument("--b", nargs="+")
p.print_help()
for line in ("1 -vv --file=y", "x", "1 --color gren", "1 --color red", "1 --a --b 2", "1 --no-flag --b 1 2", "1 2"):
    try:
        print(p.parse_args(line.split()))
    except SystemExit as e:
        print("exit", e.code)
for wrong in (lambda: p.add_argument("z", nargs=0), lambda: p.add_argument("-q", action="nope"),
              lambda: p.add_argument("-q", type="int"), lambda: p.add_argument("--a"),
              lambda: either.add_mutually_exclusive_group()):
    try:
        wrong()
    except (ValueError, TypeError, argparse.ArgumentError) as e:
        print(type(e).__name__, e)
sub = argparse.ArgumentParser(prog="git")
commands = sub.add_subparsers(dest="command", required=True, title="commands")
commands.add_parser("add", help="add it", aliases=["a"]).add_argument("file")
sub.print_help()
print(sub.parse_args(["a", "f"]))
# expect: usage: tool [-h] [-f FILE] [-v] [--color {red,green}] [--flag | --no-flag]
# expect:             [--a | --b B [B ...]]
# expect:             n
# expect: 
# expect: What it does
# expect: 
# expect: positional arguments:
# expect:   n                    a number
# expect: 
# expect: options:
# expect:   -h, --help           show this help message and exit
# expect:   -f, --file FILE      a file (default: x)
# expect:   -v
# expect:   --color {red,green}
# expect:   --flag, --no-flag
# expect:   --a
# expect:   --b B [B ...]
# expect: Namespace(n=1, file='y', v=2, color=None, flag=None, a=False, b=None)
# expect: usage: tool [-h] [-f FILE] [-v] [--color {red,green}] [--flag | --no-flag]
# expect:             [--a | --b B [B ...]]
# expect:             n
# expect: tool: error: argument n: invalid int value: 'x'
# expect: exit 2
# expect: tool: warning: option '--color' is deprecated
# expect: usage: tool [-h] [-f FILE] [-v] [--color {red,green}] [--flag | --no-flag]
# expect:             [--a | --b B [B ...]]
# expect:             n
# expect: tool: error: argument --color: invalid choice: 'gren', maybe you meant 'green'? (choose from red, green)
# expect: exit 2
# expect: tool: warning: option '--color' is deprecated
# expect: Namespace(n=1, file='x', v=0, color='red', flag=None, a=False, b=None)
# expect: usage: tool [-h] [-f FILE] [-v] [--color {red,green}] [--flag | --no-flag]
# expect:             [--a | --b B [B ...]]
# expect:             n
# expect: tool: error: argument --b: not allowed with argument --a
# expect: exit 2
# expect: Namespace(n=1, file='x', v=0, color=None, flag=False, a=False, b=['1', '2'])
# expect: usage: tool [-h] [-f FILE] [-v] [--color {red,green}] [--flag | --no-flag]
# expect:             [--a | --b B [B ...]]
# expect:             n
# expect: tool: error: unrecognized arguments: 2
# expect: exit 2
# expect: ValueError nargs for positionals must be != 0
# expect: ValueError unknown action 'nope'
# expect: TypeError 'int' is not callable
# expect: ArgumentError argument --a: conflicting option string: --a
# expect: ValueError mutually exclusive groups cannot be nested
# expect: usage: git [-h] {add,a} ...
# expect: 
# expect: options:
# expect:   -h, --help  show this help message and exit
# expect: 
# expect: commands:
# expect:   {add,a}
# expect:     add (a)   add it
# expect: Namespace(command='a', file='f')
