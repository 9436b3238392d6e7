package gilscope.lang.syntax;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

/** From the bytes of a file to lines and columns. */
class SourceTextTest {
  private static final String PROGRAM = "if a:\n    b = 'x'\n\nc = '''d\ne'''\nf = 1 + \\\n  2\n";

  @Test
  void theKindOfLineEndMakesNoDifference() {
    String expected = Parsing.tree(PROGRAM);
    assertEquals(expected, Parsing.tree(PROGRAM.replace("\n", "\r\n")));
    assertEquals(expected, Parsing.tree(PROGRAM.replace("\n", "\r")));
    assertEquals(expected, Parsing.tree(PROGRAM.strip()));
  }

  @Test
  void aByteOrderMarkIsNoText() {
    assertEquals(
        Parsing.tree("é = 1"), Parsing.tree("\ufeffé = 1".getBytes(StandardCharsets.UTF_8)));
  }

  @Test
  void theEncodingMayBeDeclaredInTheFirstTwoLines() {
    String program = "#!/usr/bin/python\n# -*- coding: latin-1 -*-\nx = 'é'\n";
    assertEquals(
        Parsing.tree(program), Parsing.tree(program.getBytes(StandardCharsets.ISO_8859_1)));
  }

  @Test
  void bytesThatAreNoTextAreAnError() {
    assertEquals(
        "SyntaxError: Non-UTF-8 code starting with '\\xe9' in file test.py on line 2, but no"
            + " encoding declared; see https://peps.python.org/pep-0263/ for details\n"
            + "2:6-2:6\n",
        Parsing.tree("a\nx = 'é'\n".getBytes(StandardCharsets.ISO_8859_1)));
    assertEquals(
        "SyntaxError: encoding problem: klingon\n0:0-0:0\n",
        Parsing.tree("# coding: klingon\n".getBytes(StandardCharsets.UTF_8)));
    assertEquals(
        "SyntaxError: encoding problem: iso-8859-1 with BOM\n0:0-0:0\n",
        Parsing.tree("\ufeff# coding: latin_1\n".getBytes(StandardCharsets.UTF_8)));
    assertEquals(
        "SyntaxError: encoding problem: ascii\n0:0-0:0\n",
        Parsing.tree("# coding: ascii\n'é'\n".getBytes(StandardCharsets.UTF_8)));
  }

  @Test
  void columnsAreBytesInSpansAndCharactersInTracebacks() {
    SourceText source = SourceText.of("test.py", "x = 'é😀', y\n");
    int index = source.text().indexOf('y');
    assertEquals(14, source.byteColumn(1, index));
    assertEquals(10, source.characterColumn(1, index));
    assertEquals(10, source.characterColumnOfByte(1, 14));
  }

  @Test
  void linesCountFromOne() {
    SourceText source = SourceText.of("test.py", "a\nbc\n");
    assertEquals(3, source.lineCount());
    assertEquals("bc", source.line(2));
    assertEquals("", source.line(3));
    assertEquals("", source.line(9));
    assertEquals(1, source.lineAt(1));
    assertEquals(2, source.lineAt(2));
  }
}
