raise SystemExit('exit message')
# stderr: exit message
