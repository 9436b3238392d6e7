package gilscope.core.runtime;

import gilscope.core.event.ResourceKind;
import gilscope.lang.bytecode.Code;
import gilscope.lang.bytecode.Opcode;
import gilscope.lang.interp.Frame;
import gilscope.lang.objects.PyList;
import org.jspecify.annotations.Nullable;

/**
 * Finds what people call a lock: the name that the instruction after its creation stores it under
 * ({@code self.left = Lock()} → {@code left}), or the list that it is appended to ({@code forks =
 * [Lock() for …]} → {@code forks[2]}). Pure functions of the creating thread's frames.
 */
final class Names {
  private static final Opcode[] OPCODES = Opcode.values();
  private static final int LOOK_AHEAD = 24;

  private Names() {}

  /**
   * @param inner the frame that creates the resource
   * @param user the innermost frame of the user's own code, {@code inner} or one of its callers
   * @return null if nothing fits
   */
  static @Nullable String of(ResourceKind kind, @Nullable Frame inner, @Nullable Frame user) {
    if (user == null || inner == null) {
      return null;
    }
    String outerName = stored(user);
    if (inner == user) {
      return outerName;
    }
    if (outerName == null) {
      return null;
    }
    if (kind != ResourceKind.LOCK && kind != ResourceKind.RLOCK && kind != ResourceKind.CONDITION) {
      return outerName;
    }
    String innerName = stored(inner);
    String attribute = innerName == null ? "lock" : strip(innerName);
    boolean itself = kind == ResourceKind.CONDITION && attribute.equals("cond");
    return itself ? outerName : outerName + "." + attribute;
  }

  private static String strip(String name) {
    int from = 0;
    while (from < name.length() - 1 && name.charAt(from) == '_') {
      from++;
    }
    return name.substring(from);
  }

  private static @Nullable String stored(Frame f) {
    int[] words = f.code.instructions();
    int pc = f.pc + 1;
    while (pc < words.length && isFiller(opcode(words[pc]))) {
      pc++;
    }
    if (pc >= words.length) {
      return null;
    }
    if (opcode(words[pc]) == Opcode.LIST_APPEND) {
      return element(f, words, pc);
    }
    String name = target(f.code, words[pc]);
    return name != null ? name : subscript(f.code, words, pc);
  }

  private static boolean isFiller(Opcode opcode) {
    return opcode == Opcode.NOP || opcode == Opcode.NOT_TAKEN || opcode == Opcode.COPY;
  }

  private static Opcode opcode(int word) {
    return OPCODES[word & 0xFF];
  }

  private static @Nullable String target(Code code, int word) {
    int arg = word >>> 8;
    return switch (opcode(word)) {
      case STORE_NAME, STORE_GLOBAL, STORE_ATTR -> code.names().get(arg);
      case STORE_FAST, STORE_DEREF -> code.locals().names().get(arg);
      case STORE_FAST_LOAD_FAST, STORE_FAST_STORE_FAST -> code.locals().names().get(arg >> 4);
      default -> null;
    };
  }

  /** {@code locks[key] = Lock()}: the container's name. */
  private static @Nullable String subscript(Code code, int[] words, int pc) {
    String container = null;
    for (int i = pc; i < Math.min(words.length, pc + 4); i++) {
      int arg = words[i] >>> 8;
      Opcode opcode = opcode(words[i]);
      if (opcode == Opcode.STORE_SUBSCR) {
        return container == null ? null : container + "[…]";
      }
      if (container == null) {
        container =
            switch (opcode) {
              case LOAD_NAME -> code.names().get(arg);
              case LOAD_GLOBAL -> code.names().get(arg >> 1);
              case LOAD_FAST, LOAD_FAST_BORROW -> code.locals().names().get(arg);
              case LOAD_FAST_LOAD_FAST, LOAD_FAST_BORROW_LOAD_FAST_BORROW ->
                  code.locals().names().get(arg >> 4);
              default -> null;
            };
      }
    }
    return null;
  }

  /** A comprehension's element: the list's later name and its length now. */
  private static @Nullable String element(Frame f, int[] words, int append) {
    int index = -1;
    for (int i = f.slots.length - 1; i >= f.code.locals().size() && index < 0; i--) {
      if (i < f.stackTop && f.slots[i] instanceof PyList list) {
        index = list.size();
      }
    }
    boolean left = false;
    for (int i = append + 1; i < Math.min(words.length, append + LOOK_AHEAD); i++) {
      Opcode opcode = opcode(words[i]);
      left |= opcode == Opcode.END_FOR;
      if (!left) {
        continue;
      }
      String name = target(f.code, words[i]);
      boolean restores = name != null && i > 0 && isRestore(f.code, words, i);
      if (name != null && !restores) {
        return index < 0 ? name + "[…]" : name + "[" + index + "]";
      }
      if (opcode == Opcode.RETURN_VALUE) {
        return null;
      }
    }
    return null;
  }

  /**
   * An inlined comprehension gives its variable its old value back: {@code SWAP 2; STORE_FAST x}.
   */
  private static boolean isRestore(Code code, int[] words, int at) {
    Opcode store = opcode(words[at]);
    boolean fast = store == Opcode.STORE_FAST || store == Opcode.STORE_FAST_STORE_FAST;
    return fast && opcode(words[at - 1]) == Opcode.SWAP;
  }
}
