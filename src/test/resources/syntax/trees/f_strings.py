x = f'{a}{b!r:>{w}.{p}}{c=}{d = !s}{e=:>3} {{}} }}{{'
y = f"""{
  a # comment with 'quote' and }
  + 1
}"""
rf'{x:\n}' f'{x:\n}' rf'{x:\x41{y:\t}\t}'
