package gilscope.lang.stdlib;

import gilscope.lang.objects.Abstract;
import gilscope.lang.objects.Iterables;
import gilscope.lang.objects.MutableObject;
import gilscope.lang.objects.PyFloat;
import gilscope.lang.objects.PyInt;
import gilscope.lang.objects.PyList;
import gilscope.lang.objects.PyNone;
import gilscope.lang.objects.PyObject;
import gilscope.lang.objects.PyStr;
import gilscope.lang.objects.PyType;
import gilscope.lang.objects.ThreadState;
import gilscope.lang.objects.TypeSpec;
import gilscope.lang.objects.Work;
import org.jspecify.annotations.Nullable;

/** {@code csv.reader}: an automaton over the characters of lines. */
final class CsvReader extends MutableObject {
  static final PyType TYPE =
      TypeSpec.of("reader")
          .module("_csv")
          .slots(
              k -> {
                k.tpIter = (t, o) -> o;
                k.tpNext = (t, o) -> ((CsvReader) o).next(t);
              })
          .member("dialect", (t, o) -> ((CsvReader) o).dialect)
          .member("line_num", (t, o) -> PyInt.of(((CsvReader) o).lines))
          .build();

  private enum State {
    START_RECORD,
    START_FIELD,
    ESCAPED,
    IN_FIELD,
    IN_QUOTED,
    ESCAPED_IN_QUOTED,
    QUOTE_IN_QUOTED,
    EAT_NEWLINES,
    AFTER_ESCAPED_NEWLINE
  }

  private static final int END = -2;

  private final PyObject source;
  private final CsvDialect dialect;
  private final CsvModule.Limit limit;
  private final StringBuilder field = new StringBuilder();
  private PyList fields = new PyList();
  private State state = State.START_RECORD;
  private boolean unquoted;
  private long lines;

  CsvReader(PyObject source, CsvDialect dialect, CsvModule.Limit limit) {
    super(TYPE);
    this.source = source;
    this.dialect = dialect;
    this.limit = limit;
  }

  private @Nullable PyObject next(ThreadState t) {
    t.enter(this);
    try {
      fields = new PyList();
      field.setLength(0);
      state = State.START_RECORD;
      unquoted = false;
      do {
        PyObject line = Iterables.next(t, source);
        if (line == null) {
          if (field.isEmpty() && state != State.IN_QUOTED) {
            if (state == State.START_RECORD) {
              return null;
            }
          } else if (dialect.strict) {
            throw CsvModule.error(t, "unexpected end of data");
          }
          if (state == State.START_RECORD) {
            return null;
          }
          save(t);
          break;
        }
        if (!(line instanceof PyStr s)) {
          throw CsvModule.error(
              t,
              "iterator should return strings, not "
                  + line.type().tpName()
                  + " (the file should be opened in text mode)");
        }
        lines++;
        Work.fields(t, s.length());
        s.value().codePoints().forEach(c -> step(t, c));
        step(t, END);
      } while (state != State.START_RECORD);
      return fields;
    } finally {
      t.exit(this);
    }
  }

  private static boolean endOfLine(int c) {
    return c == '\n' || c == '\r' || c == END;
  }

  private void step(ThreadState t, int c) {
    switch (state) {
      case START_RECORD -> {
        if (c == END) {
          return;
        }
        if (c == '\n' || c == '\r') {
          state = State.EAT_NEWLINES;
          return;
        }
        startField(t, c);
      }
      case START_FIELD -> startField(t, c);
      case ESCAPED -> {
        if (c == '\n' || c == '\r') {
          add(t, c);
          state = State.AFTER_ESCAPED_NEWLINE;
          return;
        }
        add(t, c == END ? '\n' : c);
        state = State.IN_FIELD;
      }
      case AFTER_ESCAPED_NEWLINE -> {
        if (c != END) {
          inField(t, c);
        }
      }
      case IN_FIELD -> inField(t, c);
      case IN_QUOTED -> {
        if (c == END) {
          return;
        }
        if (c == dialect.escape) {
          state = State.ESCAPED_IN_QUOTED;
        } else if (c == dialect.quote && dialect.quoting != CsvDialect.NONE) {
          state = dialect.doubleQuote ? State.QUOTE_IN_QUOTED : State.IN_FIELD;
        } else {
          add(t, c);
        }
      }
      case ESCAPED_IN_QUOTED -> {
        add(t, c == END ? '\n' : c);
        state = State.IN_QUOTED;
      }
      case QUOTE_IN_QUOTED -> quoteInQuoted(t, c);
      case EAT_NEWLINES -> {
        if (c == END) {
          state = State.START_RECORD;
        } else if (c != '\n' && c != '\r') {
          throw CsvModule.error(
              t,
              "new-line character seen in unquoted field - do you need to open the file with"
                  + " newline=''?");
        }
      }
    }
  }

  private void startField(ThreadState t, int c) {
    unquoted = true;
    if (endOfLine(c)) {
      save(t);
      state = c == END ? State.START_RECORD : State.EAT_NEWLINES;
    } else if (c == dialect.quote && dialect.quoting != CsvDialect.NONE) {
      unquoted = false;
      state = State.IN_QUOTED;
    } else if (c == dialect.escape) {
      state = State.ESCAPED;
    } else if (c == ' ' && dialect.skipInitialSpace) {
      state = State.START_FIELD;
    } else if (c == dialect.delimiter) {
      save(t);
      state = State.START_FIELD;
    } else {
      add(t, c);
      state = State.IN_FIELD;
    }
  }

  private void inField(ThreadState t, int c) {
    if (endOfLine(c)) {
      save(t);
      state = c == END ? State.START_RECORD : State.EAT_NEWLINES;
    } else if (c == dialect.escape) {
      state = State.ESCAPED;
    } else if (c == dialect.delimiter) {
      save(t);
      state = State.START_FIELD;
    } else {
      add(t, c);
      state = State.IN_FIELD;
    }
  }

  private void quoteInQuoted(ThreadState t, int c) {
    if (c == dialect.quote && dialect.quoting != CsvDialect.NONE) {
      add(t, c);
      state = State.IN_QUOTED;
    } else if (c == dialect.delimiter) {
      save(t);
      state = State.START_FIELD;
    } else if (endOfLine(c)) {
      save(t);
      state = c == END ? State.START_RECORD : State.EAT_NEWLINES;
    } else if (!dialect.strict) {
      add(t, c);
      state = State.IN_FIELD;
    } else {
      throw CsvModule.error(
          t,
          "'"
              + Character.toString(dialect.delimiter)
              + "' expected after '"
              + Character.toString(dialect.quote)
              + "'");
    }
  }

  private void add(ThreadState t, int c) {
    if (field.length() >= limit.characters) {
      throw CsvModule.error(t, "field larger than field limit (" + limit.characters + ")");
    }
    field.appendCodePoint(c);
  }

  private void save(ThreadState t) {
    PyObject value;
    int q = dialect.quoting;
    if (unquoted && field.isEmpty() && (q == CsvDialect.NOTNULL || q == CsvDialect.STRINGS)) {
      value = PyNone.VALUE;
    } else {
      value = PyStr.of(field.toString());
      if (unquoted && !field.isEmpty() && (q == CsvDialect.NONNUMERIC || q == CsvDialect.STRINGS)) {
        value = Abstract.call(t, PyFloat.TYPE, value);
      }
    }
    fields.append(t, value);
    field.setLength(0);
    unquoted = false;
  }
}
