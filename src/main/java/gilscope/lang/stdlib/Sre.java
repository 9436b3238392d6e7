package gilscope.lang.stdlib;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * One attempt to match a compiled pattern: the backtracking interpreter of {@code re._compiler}'s
 * instructions (numbers of CPython 3.12's {@code re._constants}). Used by one thread for one
 * search.
 *
 * <p>{@link #match} follows the instructions from {@code pc}, where what follows an instruction in
 * the code is also what must match after it; so a choice is: save the marks, try one way to the
 * very end, restore, try the other.
 */
final class Sre {
  static final int FAILURE = 0;
  static final int LITERAL = 16;
  static final int CATEGORY = 8;
  static final int CHARSET = 9;
  static final int BIGCHARSET = 10;
  static final int NEGATE = 21;
  static final int RANGE = 22;
  static final int RANGE_UNI_IGNORE = 42;

  private static final int SUCCESS = 1;
  private static final int ANY = 2;
  private static final int ANY_ALL = 3;
  private static final int ASSERT = 4;
  private static final int ASSERT_NOT = 5;
  private static final int AT = 6;
  private static final int BRANCH = 7;
  private static final int GROUPREF = 11;
  private static final int GROUPREF_EXISTS = 12;
  private static final int IN = 13;
  private static final int INFO = 14;
  private static final int JUMP = 15;
  private static final int MARK = 17;
  private static final int MAX_UNTIL = 18;
  private static final int MIN_UNTIL = 19;
  private static final int NOT_LITERAL = 20;
  private static final int REPEAT = 23;
  private static final int REPEAT_ONE = 24;
  private static final int MIN_REPEAT_ONE = 26;
  private static final int ATOMIC_GROUP = 27;
  private static final int POSSESSIVE_REPEAT = 28;
  private static final int POSSESSIVE_REPEAT_ONE = 29;
  private static final int GROUPREF_IGNORE = 30;
  private static final int IN_IGNORE = 31;
  private static final int LITERAL_IGNORE = 32;
  private static final int NOT_LITERAL_IGNORE = 33;
  private static final int GROUPREF_LOC_IGNORE = 34;
  private static final int IN_LOC_IGNORE = 35;
  private static final int LITERAL_LOC_IGNORE = 36;
  private static final int NOT_LITERAL_LOC_IGNORE = 37;
  private static final int GROUPREF_UNI_IGNORE = 38;
  private static final int IN_UNI_IGNORE = 39;
  private static final int LITERAL_UNI_IGNORE = 40;
  private static final int NOT_LITERAL_UNI_IGNORE = 41;

  /** A repeat that is going on. */
  private static final class Repeat {
    final int pc;
    final @Nullable Repeat outer;
    int count = -1;
    int last = -1;

    Repeat(int pc, @Nullable Repeat outer) {
      this.pc = pc;
      this.outer = outer;
    }
  }

  private final int[] code;
  private final SreSets sets;
  private final String units;
  private final int @Nullable [] codePoints;
  private final int end;
  private int start;
  private int[] marks;
  private @Nullable Repeat repeat;
  private boolean whole;
  private boolean advance;

  /** Where the last match ended. */
  private int stop;

  /** Instructions followed and characters looked at since {@link #takeSteps}. */
  private int steps;

  /** {@code lastindex}: the group that was closed last. */
  private int lastGroup = -1;

  Sre(int[] code, SreSets sets, SreText text, int end, int groups) {
    this.code = code;
    this.sets = sets;
    this.units = text.units();
    this.codePoints = text.codePoints();
    this.end = end;
    this.marks = new int[groups * 2];
  }

  /** The character there. */
  private int charAt(int index) {
    return codePoints == null ? units.charAt(index) : codePoints[index];
  }

  /** Matches at {@code from} exactly. */
  boolean matchAt(int from, boolean whole, boolean advance) {
    this.whole = whole;
    this.advance = advance;
    start = from;
    reset();
    return match(0, from, true);
  }

  /** Finds the first match at or after {@code from}. */
  boolean search(int from, boolean advance) {
    this.whole = false;
    int first = afterMarks(code[0] == INFO ? 1 + code[1] : 0);
    int character = firstCharacter(first);
    boolean atLine = code[first] == AT && code[first + 1] == 1;
    boolean atStart = code[first] == AT && (code[first + 1] == 0 || code[first + 1] == 2);
    int last = atStart ? 0 : end;
    for (int at = from; at <= last; at++) {
      if (character >= 0) {
        int next = find(character, at);
        steps += next - at;
        at = next;
        if (at == end) {
          return false;
        }
      }
      steps++;
      if (atLine && !position(1, at)) {
        continue;
      }
      this.advance = advance && at == from;
      start = at;
      reset();
      if (match(0, at, true)) {
        return true;
      }
    }
    return false;
  }

  /** The first place from {@code from} on whose character that instruction matches, or the end. */
  private int find(int pc, int from) {
    SreSets.Ascii ascii = sets.at(pc);
    int at = from;
    while (at < end && !has(ascii, pc, charAt(at))) {
      at++;
    }
    return at;
  }

  /** The instruction for the first character of every match; -1 if there is none. */
  private int firstCharacter(int pc) {
    return switch (code[pc]) {
      case LITERAL, NOT_LITERAL, ANY, ANY_ALL, IN, CATEGORY, IN_IGNORE, LITERAL_IGNORE -> pc;
      case REPEAT_ONE, MIN_REPEAT_ONE, POSSESSIVE_REPEAT_ONE -> code[pc + 2] > 0 ? pc + 4 : -1;
      default -> -1;
    };
  }

  private void reset() {
    Arrays.fill(marks, -1);
    lastGroup = -1;
    repeat = null;
  }

  /** How much it has done since this was last asked. */
  int takeSteps() {
    int done = steps;
    steps = 0;
    return done;
  }

  int start() {
    return start;
  }

  int stop() {
    return stop;
  }

  /** Puts starts and ends of the groups behind those of all; -1 where one took no part. */
  void groups(int[] span) {
    for (int i = 0; i < marks.length; i += 2) {
      boolean there = marks[i] >= 0 && marks[i + 1] >= 0;
      span[i + 2] = there ? marks[i] : -1;
      span[i + 3] = there ? marks[i + 1] : -1;
    }
  }

  int lastGroup() {
    return lastGroup;
  }

  private boolean match(int from, int at, boolean top) {
    int pc = from;
    int ptr = at;
    while (true) {
      steps++;
      int op = code[pc++];
      switch (op) {
        case FAILURE -> {
          return false;
        }
        case SUCCESS -> {
          if (top && !succeeds(ptr)) {
            return false;
          }
          stop = ptr;
          return true;
        }
        case MARK -> {
          int i = code[pc++];
          if ((i & 1) != 0) {
            lastGroup = i / 2 + 1;
          }
          marks[i] = ptr;
        }
        case LITERAL,
            NOT_LITERAL,
            ANY,
            ANY_ALL,
            IN,
            CATEGORY,
            IN_IGNORE,
            LITERAL_IGNORE,
            NOT_LITERAL_IGNORE,
            IN_LOC_IGNORE,
            LITERAL_LOC_IGNORE,
            NOT_LITERAL_LOC_IGNORE,
            IN_UNI_IGNORE,
            LITERAL_UNI_IGNORE,
            NOT_LITERAL_UNI_IGNORE -> {
          if (ptr >= end || !has(pc - 1, charAt(ptr))) {
            return false;
          }
          ptr++;
          pc = afterOne(pc - 1);
        }
        case AT -> {
          if (!position(code[pc++], ptr)) {
            return false;
          }
        }
        case INFO, JUMP -> pc += code[pc];
        case BRANCH -> {
          return branch(pc, ptr, top);
        }
        case ASSERT -> {
          int back = code[pc + 1];
          if (ptr - back < 0 || !inner(pc + 2, ptr - back)) {
            return false;
          }
          pc += code[pc];
        }
        case ASSERT_NOT -> {
          int back = code[pc + 1];
          int[] saved = marks.clone();
          int group = lastGroup;
          if (ptr - back >= 0 && inner(pc + 2, ptr - back)) {
            return false;
          }
          restore(saved, group);
          pc += code[pc];
        }
        case GROUPREF, GROUPREF_IGNORE, GROUPREF_LOC_IGNORE, GROUPREF_UNI_IGNORE -> {
          ptr = reference(op, code[pc++], ptr);
          if (ptr < 0) {
            return false;
          }
        }
        case GROUPREF_EXISTS -> {
          int group = code[pc] * 2;
          boolean there = marks[group] >= 0 && marks[group + 1] >= marks[group];
          pc += there ? 2 : code[pc + 1];
        }
        case REPEAT -> {
          return repeat(pc, ptr, top);
        }
        case MAX_UNTIL -> {
          return maxUntil(pc, ptr, top);
        }
        case MIN_UNTIL -> {
          return minUntil(pc, ptr, top);
        }
        case REPEAT_ONE -> {
          int min = code[pc + 1];
          int most = count(pc + 3, ptr, limit(code[pc + 2]));
          int tail = pc + code[pc];
          int first = afterMarks(tail);
          int n = mayEnd(first, ptr, most, min, top);
          if (n < min) {
            return false;
          }
          if (code[first] != SUCCESS && mayEnd(first, ptr, n - 1, min, top) >= min) {
            return repeatOne(tail, ptr, n, min, top);
          }
          ptr += n; // in no other way
          pc = tail;
        }
        case MIN_REPEAT_ONE -> {
          return minRepeatOne(pc, ptr, top);
        }
        case POSSESSIVE_REPEAT_ONE -> {
          int n = count(pc + 3, ptr, limit(code[pc + 2]));
          if (n < code[pc + 1]) {
            return false;
          }
          ptr += n;
          pc += code[pc];
        }
        case POSSESSIVE_REPEAT -> {
          ptr = possessive(pc, ptr);
          if (ptr < 0) {
            return false;
          }
          pc += code[pc] + 1;
        }
        case ATOMIC_GROUP -> {
          if (!inner(pc + 1, ptr)) {
            return false;
          }
          ptr = stop;
          pc += code[pc];
        }
        default -> throw new IllegalStateException("instruction " + op);
      }
    }
  }

  private void restore(int[] saved, int group) {
    System.arraycopy(saved, 0, marks, 0, saved.length);
    lastGroup = group;
  }

  /** A part that ends in SUCCESS of its own. */
  private boolean inner(int pc, int ptr) {
    Repeat outer = repeat;
    repeat = null;
    boolean yes = match(pc, ptr, false);
    repeat = outer;
    return yes;
  }

  private boolean branch(int from, int ptr, boolean top) {
    int[] saved = marks.clone();
    int group = lastGroup;
    Repeat outer = repeat;
    for (int pc = from; code[pc] != FAILURE; pc += code[pc]) {
      int first = pc + 1;
      if (code[first] == LITERAL && (ptr >= end || charAt(ptr) != code[first + 1])) {
        continue;
      }
      if (match(first, ptr, top)) {
        return true;
      }
      restore(saved, group);
      repeat = outer;
    }
    return false;
  }

  private static int limit(int max) {
    return max < 0 ? Integer.MAX_VALUE : max;
  }

  private boolean repeat(int pc, int ptr, boolean top) {
    Repeat outer = repeat;
    repeat = new Repeat(pc, outer);
    boolean yes = match(pc + code[pc], ptr, top);
    repeat = outer;
    return yes;
  }

  private boolean maxUntil(int tail, int ptr, boolean top) {
    Repeat r = current();
    int count = r.count + 1;
    int min = code[r.pc + 1];
    if (count < min) {
      return again(r, count, ptr, top);
    }
    if (count < limit(code[r.pc + 2]) && ptr != r.last) {
      int[] saved = marks.clone();
      int group = lastGroup;
      int last = r.last;
      r.last = ptr;
      boolean yes = again(r, count, ptr, top);
      r.last = last;
      if (yes) {
        return true;
      }
      restore(saved, group);
    }
    repeat = r.outer;
    boolean yes = match(tail, ptr, top);
    repeat = r;
    return yes;
  }

  private boolean minUntil(int tail, int ptr, boolean top) {
    Repeat r = current();
    int count = r.count + 1;
    if (count < code[r.pc + 1]) {
      return again(r, count, ptr, top);
    }
    int[] saved = marks.clone();
    int group = lastGroup;
    repeat = r.outer;
    boolean yes = match(tail, ptr, top);
    repeat = r;
    if (yes) {
      return true;
    }
    restore(saved, group);
    if (count >= limit(code[r.pc + 2]) || ptr == r.last) {
      return false;
    }
    int last = r.last;
    r.last = ptr;
    yes = again(r, count, ptr, top);
    r.last = last;
    return yes;
  }

  private Repeat current() {
    Repeat r = repeat;
    if (r == null) {
      throw new IllegalStateException("UNTIL without REPEAT");
    }
    return r;
  }

  /** The body once more, then whatever follows. */
  private boolean again(Repeat r, int count, int ptr, boolean top) {
    r.count = count;
    if (match(r.pc + 3, ptr, top)) {
      return true;
    }
    repeat = r;
    r.count = count - 1;
    return false;
  }

  private int afterMarks(int pc) {
    int first = pc;
    while (code[first] == MARK) {
      first += 2;
    }
    return first;
  }

  /**
   * The most repetitions, from {@code n} down to {@code min}, after which what follows may match,
   * judged by the instruction {@code first}; less than {@code min} if there are none.
   */
  private int mayEnd(int first, int ptr, int n, int min, boolean top) {
    int k = n;
    switch (code[first]) {
      case LITERAL, NOT_LITERAL, ANY, ANY_ALL, IN, CATEGORY, IN_IGNORE, LITERAL_IGNORE -> {
        SreSets.Ascii ascii = sets.at(first);
        while (k >= min && (ptr + k >= end || !has(ascii, first, charAt(ptr + k)))) {
          k--;
        }
      }
      case AT -> {
        while (k >= min && !position(code[first + 1], ptr + k)) {
          k--;
        }
      }
      case SUCCESS -> {
        while (k >= min && top && !succeeds(ptr + k)) {
          k--;
        }
      }
      default -> {}
    }
    return k;
  }

  /** A match may end there. */
  private boolean succeeds(int ptr) {
    return !(whole && ptr != end) && !(advance && ptr == start);
  }

  /** What follows after {@code most} repetitions, or fewer. */
  private boolean repeatOne(int tail, int ptr, int most, int min, boolean top) {
    int first = afterMarks(tail);
    int[] saved = marks.length == 0 ? marks : marks.clone();
    int group = lastGroup;
    Repeat outer = repeat;
    for (int k = most; k >= min; k = mayEnd(first, ptr, k - 1, min, top)) {
      if (match(tail, ptr + k, top)) {
        return true;
      }
      restore(saved, group);
      repeat = outer;
    }
    return false;
  }

  private boolean minRepeatOne(int pc, int ptr, boolean top) {
    int min = code[pc + 1];
    int max = limit(code[pc + 2]);
    int tail = pc + code[pc];
    int k = min == 0 ? 0 : count(pc + 3, ptr, min);
    if (k < min) {
      return false;
    }
    int[] saved = marks.length == 0 ? marks : marks.clone();
    int group = lastGroup;
    Repeat outer = repeat;
    while (true) {
      if (match(tail, ptr + k, top)) {
        return true;
      }
      restore(saved, group);
      repeat = outer;
      if (k >= max || ptr + k >= end || !has(pc + 3, charAt(ptr + k))) {
        return false;
      }
      k++;
    }
  }

  private int possessive(int pc, int from) {
    int min = code[pc + 1];
    int max = limit(code[pc + 2]);
    int ptr = from;
    int n = 0;
    while (n < max) {
      int[] saved = marks.clone();
      int group = lastGroup;
      if (!inner(pc + 3, ptr)) {
        restore(saved, group);
        break;
      }
      n++;
      if (stop == ptr && n >= min) {
        break;
      }
      ptr = stop;
    }
    return n < min ? -1 : ptr;
  }

  /** How many characters in a row match the single-character instruction at {@code pc}. */
  private int count(int pc, int from, int max) {
    int limit = max > end - from ? end : from + max;
    SreSets.Ascii ascii = sets.at(pc);
    int ptr = from;
    while (ptr < limit && has(ascii, pc, charAt(ptr))) {
      ptr++;
    }
    steps += ptr - from;
    return ptr - from;
  }

  private boolean has(int pc, int c) {
    return has(sets.at(pc), pc, c);
  }

  private boolean has(SreSets.Ascii ascii, int pc, int c) {
    return c < 128 ? ascii.has(c) : one(code, pc, c);
  }

  /** True if the single-character instruction at {@code pc} matches {@code c}. */
  static boolean one(int[] code, int pc, int c) {
    int arg = code[pc + 1];
    return switch (code[pc]) {
      case LITERAL -> c == arg;
      case NOT_LITERAL -> c != arg;
      case ANY -> c != '\n';
      case ANY_ALL -> true;
      case IN -> SreCharset.contains(code, pc + 2, c);
      case CATEGORY -> SreCharset.inCategory(arg, c);
      case IN_IGNORE -> SreCharset.contains(code, pc + 2, SreCharset.asciiLower(c));
      case LITERAL_IGNORE, LITERAL_LOC_IGNORE ->
          SreCharset.asciiLower(c) == SreCharset.asciiLower(arg);
      case NOT_LITERAL_IGNORE, NOT_LITERAL_LOC_IGNORE ->
          SreCharset.asciiLower(c) != SreCharset.asciiLower(arg);
      case IN_LOC_IGNORE ->
          SreCharset.contains(code, pc + 2, SreCharset.asciiLower(c))
              || SreCharset.contains(code, pc + 2, c >= 'a' && c <= 'z' ? c - 32 : c);
      case IN_UNI_IGNORE -> SreCharset.contains(code, pc + 2, SreCharset.lower(c));
      case LITERAL_UNI_IGNORE -> SreCharset.lower(c) == arg;
      case NOT_LITERAL_UNI_IGNORE -> SreCharset.lower(c) != arg;
      case MARK -> throw new IllegalStateException("a group inside a simple repeat");
      default ->
          throw new IllegalStateException("instruction " + code[pc] + " inside a simple repeat");
    };
  }

  private int afterOne(int pc) {
    return switch (code[pc]) {
      case ANY, ANY_ALL -> pc + 1;
      case IN, IN_IGNORE, IN_LOC_IGNORE, IN_UNI_IGNORE -> pc + 1 + code[pc + 1];
      default -> pc + 2;
    };
  }

  /** Where the text of a group ends if it is repeated at {@code ptr}; -1 if it is not. */
  private int reference(int op, int group, int ptr) {
    int from = marks[group * 2];
    int to = marks[group * 2 + 1];
    if (from < 0 || to < from || to - from > end - ptr) {
      return -1;
    }
    for (int i = 0; i < to - from; i++) {
      int a = charAt(ptr + i);
      int b = charAt(from + i);
      boolean same =
          switch (op) {
            case GROUPREF -> a == b;
            case GROUPREF_UNI_IGNORE -> SreCharset.lower(a) == SreCharset.lower(b);
            default -> SreCharset.asciiLower(a) == SreCharset.asciiLower(b);
          };
      if (!same) {
        return -1;
      }
    }
    return ptr + (to - from);
  }

  private boolean position(int where, int ptr) {
    return switch (where) {
      case 0, 2 -> ptr == 0;
      case 1 -> ptr == 0 || charAt(ptr - 1) == '\n';
      case 3, 8 -> boundary(ptr, false);
      case 4, 9 -> !boundary(ptr, false);
      case 5 -> ptr == end || (ptr == end - 1 && charAt(ptr) == '\n');
      case 6 -> ptr == end || charAt(ptr) == '\n';
      case 7 -> ptr == end;
      case 10 -> boundary(ptr, true);
      case 11 -> !boundary(ptr, true);
      default -> throw new IllegalStateException("position " + where);
    };
  }

  private boolean boundary(int ptr, boolean unicode) {
    boolean before = ptr > 0 && word(charAt(ptr - 1), unicode);
    boolean after = ptr < end && word(charAt(ptr), unicode);
    return before != after;
  }

  private static boolean word(int c, boolean unicode) {
    return unicode ? SreCharset.isUnicodeWord(c) : SreCharset.isWord(c);
  }
}
