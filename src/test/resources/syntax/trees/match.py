match x:
    case 1 | 2 | -3 | 1+2j | -1-2j | "a" "b" | b'c' | None | True | False: pass
    case [a, *_, b] | (c, *d): pass
    case {"k": v, 1: w, a.b: z, None: q, -1: r, **rest}: pass
    case {}: pass
    case {**rest}: pass
    case {"a": 1, }: pass
    case A(): pass
    case A.B(x, y=z, w=1,): pass
    case A(x, ): pass
    case (x): pass
    case (x,): pass
    case (): pass
    case []: pass
    case x, y: pass
    case x,: pass
    case *x,: pass
    case [x] as y if y: pass
    case (1 | 2) as z: pass
    case a.b.c: pass
    case _ if (x := 1): pass
    case _: pass
match (x):
    case 1: pass
match x, y:
    case _: pass
match *x, y:
    case _: pass
match [x]:
    case _: pass
match {x: 1}:
    case _: pass
match -x:
    case _: pass
match not x:
    case _: pass
match lambda: 1:
    case _: pass
match x := 1:
    case _:
        match y:
            case 1:
                pass
            case 2: pass
match match:
    case case: pass
match x:
    # comment

    case 1:
        pass
