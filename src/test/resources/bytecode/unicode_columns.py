def f(é):
    return "日本" + é.naïve(é)
