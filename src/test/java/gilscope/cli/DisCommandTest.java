package gilscope.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DisCommandTest {
  @TempDir private Path folder;

  @Test
  void prints_what_CPython_prints() {
    String file = Captured.program(folder, "p.py", "x = 1\nprint(x)\n");
    assertEquals(
        new Captured(
            0,
            """
              0           RESUME                   0

              1           LOAD_SMALL_INT           1
                          STORE_NAME               0 (x)

              2           LOAD_NAME                1 (print)
                          PUSH_NULL
                          LOAD_NAME                0 (x)
                          CALL                     1
                          POP_TOP
                          LOAD_CONST               1 (None)
                          RETURN_VALUE
            """,
            ""),
        Captured.of("dis", file));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        """
        x = "abc
        ---
          File "FILE", line 1
            x = "abc
                ^
        SyntaxError: unterminated string literal (detected at line 1)
        """,
        """
        if True:
        print(1)
        ---
          File "FILE", line 2
            print(1)
            ^^^^^
        IndentationError: expected an indented block after 'if' statement on line 1
        """,
        """
        \tx = = 3
        ---
          File "FILE", line 1
            \tx = = 3
            ^
        IndentationError: unexpected indent
        """,
        """
        print("é", 1 2)
        ---
          File "FILE", line 1
            print("é", 1 2)
                       ^^^
        SyntaxError: invalid syntax. Perhaps you forgot a comma?
        """,
        """
        a = 5
          b = 6
        ---
          File "FILE", line 2
            b = 6
        IndentationError: unexpected indent
        """,
        """
        x = (1,
        2
        ---
          File "FILE", line 1
            x = (1,
                ^
        SyntaxError: '(' was never closed
        """
      })
  void a_syntax_error_is_printed_as_CPython_does(String golden) {
    String[] parts = golden.split("---\n", 2);
    String file = Captured.program(folder, "p.py", parts[0]);
    assertEquals(new Captured(1, "", parts[1].replace("FILE", file)), Captured.of("dis", file));
  }
}
