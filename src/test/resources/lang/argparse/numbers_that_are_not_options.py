import argparse

parser = argparse.ArgumentParser(prog='prog')
parser.add_argument('numbers', nargs='+')
print(parser.parse_args(['-1e5', '-.5', '-3_000', '-0x10', '-1j']))
# expect: Namespace(numbers=['-1e5', '-.5', '-3_000', '-0x10', '-1j'])
