x = 5
match 1:
    case x(): pass
# raises: TypeError: called match pattern must be a class
