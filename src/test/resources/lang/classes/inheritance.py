class A:
    def who(self): return 'A'
    def call(self): return self.who()
class B(A):
    def who(self): return 'B' + super().who()
print(B().call(), A().call(), isinstance(B(), A), issubclass(A, B))  # expect: BA A True False
