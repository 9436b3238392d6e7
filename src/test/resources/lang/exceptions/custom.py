class AppError(Exception):
    def __init__(self, code): super().__init__(f'code {code}'); self.code = code
try:
    raise AppError(7)
except AppError as e:
    print(e, e.code, e.args)
raise AppError(8)
# expect: code 7 7 ('code 7',)
# raises: AppError: code 8
