# E2.26: a process-global saved and restored
# class: B
# fails under: gil gil-legacy free-threaded unprotected
# interleaving: T1 saves; T2 saves T1's change; T1 restores; T2 restores what was never meant
from gilscope import parallel



class Settings:
    mode = "plain"


settings = Settings()


def with_mode(mode):
    saved = settings.mode
    settings.mode = mode
    str(mode)
    settings.mode = saved


parallel(lambda: with_mode("x"), lambda: with_mode("y"))
assert settings.mode == "plain", settings.mode
