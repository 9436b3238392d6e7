match 5:
    case 6: print('no')
print('fell through')
# expect: fell through
