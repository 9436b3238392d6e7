import collections.abc


def kind(subject):
    match subject:
        case [*_]:
            return "sequence"
        case {}:
            return "mapping"


class Table: pass
class SubTable(Table): pass
class Row: pass
class SubRow(Row): pass


print(kind(Table()), kind(SubRow()))
collections.abc.Mapping.register(Table)
collections.abc.Sequence.register(Row)


class LateTable(Table): pass


print([kind(c()) for c in (Table, SubTable, LateTable, Row, SubRow)])
# expect: None None
# expect: ['mapping', 'mapping', 'mapping', 'sequence', 'sequence']
