try: pass
except* ValueError: pass
raise
# stderr: Traceback (most recent call last):
# stderr:   File "$FILE", line 3, in <module>
# stderr:     raise
# stderr: RuntimeError: No active exception to reraise
