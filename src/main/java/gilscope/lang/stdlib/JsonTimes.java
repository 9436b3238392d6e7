package gilscope.lang.stdlib;

import gilscope.lang.objects.PyBool;
import gilscope.lang.objects.PyDict;
import gilscope.lang.objects.PyFloat;
import gilscope.lang.objects.PyInt;
import gilscope.lang.objects.PyList;
import gilscope.lang.objects.PyObject;
import gilscope.lang.objects.PyStr;
import gilscope.lang.objects.PyTuple;
import gilscope.lang.objects.ThreadState;

/**
 * How long CPython's {@code _json} takes for the values of a document: one for each. Belongs to the
 * call that writes or reads it.
 *
 * <p>Measured on CPython 3.14.4, ns for each, in documents of some hundred: an int written 28 and
 * read 37, a float of eight characters 161 and 56, a text of five 30 and 24, of thirty 76 and 32,
 * {@code true} 10 and 7, a list around them 55 and 22, a dict 75 and 30, a key what a text takes,
 * and to read 24, if it is new to the document 50. 3.14.4t takes 1.13 times as long to write, 1.25
 * times to read.
 */
final class JsonTimes {
  /**
   * To begin, {@code json.dumps} and {@code loads} of a number less what their Python code takes.
   */
  private static final int WRITING = 400;

  private static final int READING = 160;

  /** A key, with its place in the dict; and if it is the first of its name. */
  private static final int KEY = 24;

  private static final int NEW_KEY = 50;

  private long ns;

  /** {@code o} was written as so many characters, without what it holds. */
  void wrote(PyObject o, int characters) {
    ns +=
        switch (o) {
          case PyBool _ -> 10;
          case PyStr _ -> 22 + 3L * characters / 2;
          case PyInt _ -> 20 + 2L * characters;
          case PyFloat _ -> 45 + 14L * characters;
          case PyList _, PyTuple _ -> 54;
          case PyDict _ -> 75;
          default -> 10;
        };
  }

  /** {@code o} was read from so many characters, without what it holds. */
  void read(PyObject o, int characters) {
    ns +=
        switch (o) {
          case PyBool _ -> 7;
          case PyStr _ -> 20 + characters / 3;
          case PyInt _ -> 30 + 3L * characters / 2;
          case PyFloat _ -> 32 + 3L * characters;
          case PyList _ -> 22;
          case PyDict _ -> 30;
          default -> 7;
        };
  }

  /** A key was read, which this document had before or not. */
  void readKey(boolean known) {
    ns += known ? KEY : NEW_KEY;
  }

  /** It is written. */
  void written(ThreadState t) {
    t.works(WRITING + ns * (t.timesSections() ? 113 : 100) / 100);
  }

  /** It is read. */
  void read(ThreadState t) {
    t.works(READING + ns * (t.timesSections() ? 120 : 100) / 100);
  }
}
