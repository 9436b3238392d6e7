@decorate
class A(B, metaclass=M):
    """Doc
       string."""
    x = 1
    __y = x
    def f(self, __z):
        self.a = self.__y
        self.b: int = __z
        return __class__
