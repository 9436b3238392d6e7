# D20: the method cache's line pairs one name with another's value
# damage: torn read
# how: T1 has stored version and name; T2 reads the line before its value is stored
from _thread import start_joinable_thread as start

class Both:
    def first(self):
        return "first"

    def second(self):
        return "second"

    def third(self):
        return "third"

    def fourth(self):
        return "fourth"

    def fifth(self):
        return "fifth"


both = Both()
both.first()


def work():
    both.first()
    both.second()
    both.third()
    both.fourth()
    both.fifth()


for t in [start(work), start(work)]:
    t.join()
