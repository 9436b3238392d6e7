package gilscope.lang.interp;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gilscope.lang.bytecode.Code;
import gilscope.lang.compiler.Compiler;
import gilscope.lang.syntax.Mod;
import gilscope.lang.syntax.ParseResult;
import gilscope.lang.syntax.Parser;
import gilscope.lang.syntax.SourceText;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Which programs can see when objects end. */
class LifetimeUseTest {
  private static boolean sees(String program) {
    SourceText text = SourceText.of("p.py", program);
    if (Parser.parseModule(text) instanceof ParseResult.Ok<Mod.Module> tree
        && Compiler.compile(tree.value(), text) instanceof ParseResult.Ok<Compiler.Compiled> done) {
      Code code = done.value().code();
      return LifetimeUse.in(code);
    }
    throw new AssertionError("does not compile");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "import gc",
        "class A:\n    def __del__(self): pass",
        "f = open('x')",
        "text = open('x').read()",
        "def f(p):\n    return [open(n).read() for n in p]",
        "files = map(open, ['a'])",
        "with wrap(open('x')) as f: pass",
        "def g():\n    try:\n        yield\n    finally:\n        print(1)",
        "def deco(f): return f\n@deco\ndef g():\n    with lock:\n        yield",
        "@contextmanager\n"
            + "def c():\n"
            + "    try:\n"
            + "        yield\n"
            + "    finally: pass\n"
            + "m = c()\n"
            + "m.__enter__()",
        "async def f(): pass\nf()",
        "async def f(): pass\ndef main():\n    x.f(1, k=2)",
      })
  void these_do(String program) {
    assertTrue(sees(program));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "print(1)",
        "with open('x') as f: pass",
        "with open(p, encoding='utf8') as f, path.open() as g: pass",
        "with open(*a, **k): pass",
        "async def f():\n    async with aio.open(1) as g: pass",
        "class A:\n    def open(self): pass",
        "from contextlib import contextmanager\n"
            + "@contextmanager\n"
            + "def c(x=1):\n"
            + "    try:\n"
            + "        yield\n"
            + "    finally:\n"
            + "        print(x)",
        "class A:\n"
            + "    def f(self, y):\n"
            + "        import contextlib\n"
            + "        @contextlib.contextmanager\n"
            + "        def c(x: int = 1):\n"
            + "            with lock:\n"
            + "                yield y\n",
        "def g():\n    yield from range(3)",
        "async def f(): pass\ntry:\n    f().send(None)\nexcept StopIteration: pass",
        "async def f(): pass\nasync def g(): await f()",
      })
  void these_do_not(String program) {
    assertFalse(sees(program));
  }
}
