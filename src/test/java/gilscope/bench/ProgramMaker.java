package gilscope.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/**
 * Random programs that end: functions of ints, floats, strings and lists with loops, exceptions,
 * calls and generators; they print what they compute. Equal seeds give equal programs.
 */
final class ProgramMaker {
  private final SplittableRandom random;
  private final StringBuilder out = new StringBuilder();
  private final List<String> names = List.of("a", "b", "c", "d", "e");
  private int functions;
  private int loops;

  private ProgramMaker(long seed) {
    this.random = new SplittableRandom(seed);
  }

  static String make(long seed) {
    return new ProgramMaker(seed).program();
  }

  private String program() {
    out.append("class P:\n    def __init__(self, x):\n        self.x = x\n        self.n = 0\n");
    out.append(
        "    def step(self, y):\n        self.n += 1\n        self.x = y\n        return self\n");
    out.append(
        "class Q(P):\n    def step(self, y):\n        super().step(y)\n        return self\n");
    int n = 2 + random.nextInt(3);
    for (functions = 0; functions < n; functions++) {
      boolean generator = random.nextInt(4) == 0;
      out.append("def f").append(functions).append("(a, b, c):\n");
      line(1, "d = " + constant());
      line(1, "e = [a, b, 3]");
      line(1, "p = " + (random.nextBoolean() ? "P(a)" : "Q(b)"));
      block(1, 0, generator, false);
      if (generator) {
        line(1, "yield d");
      } else {
        line(1, "return (a, b, c, d, e[:4], p.x, p.n)");
      }
    }
    for (int i = 0; i < 6; i++) {
      int f = random.nextInt(functions);
      String args = value() + ", " + value() + ", " + value();
      out.append("try:\n    r = f").append(f).append("(").append(args).append(")\n");
      out.append("    if type(r).__name__ == 'generator':\n        k = 0\n        for v in r:\n");
      out.append(
          "            k += 1\n            print(repr(v)[:300])\n            if k > 30: break\n");
      out.append("    else:\n        print(repr(r)[:600])\n");
      out.append(
          "except Exception as x:\n    print(type(x).__name__, x.__traceback__.tb_lineno)\n");
      out.append("    t = x.__traceback__\n    while t.tb_next: t = t.tb_next\n");
      out.append("    print(t.tb_frame.f_code.co_name, t.tb_lineno)\n");
    }
    return out.toString();
  }

  private void line(int indent, String text) {
    out.append("    ".repeat(indent)).append(text).append('\n');
  }

  private void block(int indent, int depth, boolean generator, boolean inLoop) {
    int n = 1 + random.nextInt(4);
    for (int i = 0; i < n; i++) {
      statement(indent, depth, generator, inLoop);
    }
  }

  private void statement(int indent, int depth, boolean generator, boolean inLoop) {
    int kind = random.nextInt(depth > 2 ? 9 : 16);
    switch (kind) {
      case 0, 1, 2 -> line(indent, name() + " = " + expression(0));
      case 3 ->
          line(
              indent,
              name() + " " + pick("+=", "-=", "*=", "//=", "%=", "&=", "|=") + " " + expression(1));
      case 4 -> line(indent, "e.append(" + expression(1) + ")");
      case 5 -> line(indent, "e[" + pick("0", "-1", "1", "a") + "] = " + expression(1));
      case 6 ->
          line(indent, generator ? "yield " + expression(1) : "p.step(" + expression(1) + ").n");
      case 7 -> {
        if (functions > 0 && random.nextInt(3) == 0) {
          line(
              indent,
              name()
                  + " = f"
                  + random.nextInt(functions)
                  + "("
                  + simple()
                  + ", 2, "
                  + simple()
                  + ")");
        } else {
          line(indent, "p.x = " + expression(1));
        }
      }
      case 8 -> {
        if (inLoop && random.nextBoolean()) {
          line(indent, "if " + condition() + ": " + pick("break", "continue"));
        } else {
          line(indent, "a, b = b, " + simple());
        }
      }
      case 9, 10 -> {
        line(indent, "if " + condition() + ":");
        block(indent + 1, depth + 1, generator, inLoop);
        if (random.nextBoolean()) {
          line(indent, "else:");
          block(indent + 1, depth + 1, generator, inLoop);
        }
      }
      case 11, 12 -> {
        String v = "i" + loops++;
        line(
            indent,
            "for "
                + v
                + " in "
                + pick(
                    "range(7)",
                    "range(a % 5 if type(a) is int else 3)",
                    "[1, 2.5, 3]",
                    "list(e[:5])",
                    "range(3, -3, -2)")
                + ":");
        line(indent + 1, name() + " = " + pick(v, v + " + " + simple(), v + " * 2"));
        block(indent + 1, depth + 1, generator, true);
      }
      case 13 -> {
        String v = "w" + loops++;
        line(indent, v + " = 0");
        line(indent, "while " + v + " < 9 and " + condition() + ":");
        line(indent + 1, v + " += 1");
        block(indent + 1, depth + 1, generator, true);
      }
      case 14 -> {
        line(indent, "try:");
        block(indent + 1, depth + 1, generator, inLoop);
        line(
            indent,
            "except "
                + pick("TypeError", "(ZeroDivisionError, ValueError)", "Exception")
                + pick("", " as x")
                + ":");
        line(indent + 1, name() + " = " + constant());
        if (random.nextBoolean()) {
          line(indent, "finally:");
          line(indent + 1, "c = " + simple());
        }
      }
      default ->
          line(
              indent,
              name()
                  + " = "
                  + pick(
                      "[v + 1 for v in range(5)]",
                      "sum(v for v in range(4))",
                      "{1: a, 2: b}",
                      "len(e)",
                      "f'{a}{b!r}'",
                      "(lambda q: q)(" + simple() + ")"));
    }
  }

  private String name() {
    return names.get(random.nextInt(4));
  }

  private String simple() {
    return random.nextInt(3) == 0 ? constant() : name();
  }

  private String constant() {
    return pick(
        "0",
        "1",
        "-1",
        "2",
        "3",
        "7",
        "100",
        "1.5",
        "0.0",
        "-2.25",
        "9223372036854775807",
        "4611686018427387904",
        "'s'",
        "True",
        "None",
        "[]");
  }

  private String value() {
    return random.nextInt(4) == 0 ? constant() : pick("1", "2", "5", "10", "2.5", "3");
  }

  private String expression(int depth) {
    if (depth > 2 || random.nextInt(4) == 0) {
      return simple();
    }
    return switch (random.nextInt(9)) {
      case 0 -> "e[" + pick("0", "1", "-1") + "]";
      case 1 -> "p.x";
      case 2 -> "-" + name();
      case 3 ->
          "("
              + expression(depth + 1)
              + " if "
              + condition()
              + " else "
              + expression(depth + 1)
              + ")";
      case 4 -> "(" + condition() + ")";
      default ->
          "("
              + expression(depth + 1)
              + " "
              + pick("+", "-", "*", "+", "-", "*", "//", "%", "/", "&", "|", "^", ">>")
              + " "
              + expression(depth + 1)
              + ")";
    };
  }

  private String condition() {
    return switch (random.nextInt(6)) {
      case 0 -> simple() + " is " + pick("None", "True", "d");
      case 1 -> simple() + " in e";
      case 2 -> "not " + name();
      default -> simple() + " " + pick("<", "<=", "==", "!=", ">", ">=") + " " + simple();
    };
  }

  private String pick(String... choices) {
    return choices[random.nextInt(choices.length)];
  }

  /** For {@link CompilerFuzz}: seeds from {@code first} on. */
  static List<String> many(long first, int n) {
    List<String> all = new ArrayList<>();
    for (int i = 0; i < n; i++) {
      all.add(make(first + i));
    }
    return all;
  }
}
