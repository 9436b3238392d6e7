package gilscope.core.runtime;

import gilscope.core.event.ResourceKind;
import gilscope.lang.bytecode.Code;
import gilscope.lang.bytecode.Opcode;
import gilscope.lang.interp.Frame;
import gilscope.lang.objects.PyInstance;
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
    if (kind != ResourceKind.LOCK && kind != ResourceKind.RLOCK) {
      return outerName;
    }
    String innerName = stored(inner);
    return outerName
        + "."
        + (innerName == null ? "lock" : strip(innerName.substring(innerName.lastIndexOf('.') + 1)));
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
    if (name == null) {
      name = attribute(f, words, pc);
    }
    if (name == null) {
      name = subscript(f.code, words, pc);
    }
    return name != null ? name : appended(f, words, pc);
  }

  /** {@code self.lock = Lock()} → {@code Account.lock}. */
  private static @Nullable String attribute(Frame f, int[] words, int pc) {
    for (int i = pc + 1; i < Math.min(words.length, pc + 4); i++) {
      if (opcode(words[i]) == Opcode.STORE_ATTR) {
        String attribute = f.code.names().get(words[i] >>> 8);
        Opcode load = opcode(words[pc]);
        boolean local = load == Opcode.LOAD_FAST || load == Opcode.LOAD_FAST_BORROW;
        if (i == pc + 1 && local && f.slots[words[pc] >>> 8] instanceof PyInstance self) {
          return self.type().name() + "." + attribute;
        }
        return attribute;
      }
      if (opcode(words[i]) != Opcode.LOAD_ATTR) {
        return null;
      }
    }
    return null;
  }

  /** {@code locks.append(Lock())} → {@code locks[3]}. */
  private static @Nullable String appended(Frame f, int[] words, int pc) {
    if (opcode(words[pc]) != Opcode.CALL || words[pc] >>> 8 != 1) {
      return null;
    }
    for (int i = f.pc - 1; i > Math.max(0, f.pc - LOOK_AHEAD); i--) {
      if (opcode(words[i]) == Opcode.LOAD_ATTR
          && f.code.names().get(words[i] >>> 9).equals("append")) {
        String container = loaded(f.code, words[i - 1]);
        int index = topListSize(f);
        return container == null || index < 0 ? null : container + "[" + index + "]";
      }
    }
    return null;
  }

  private static @Nullable String loaded(Code code, int word) {
    int arg = word >>> 8;
    return switch (opcode(word)) {
      case LOAD_NAME -> code.names().get(arg);
      case LOAD_GLOBAL, LOAD_ATTR -> code.names().get(arg >> 1);
      case LOAD_FAST, LOAD_FAST_BORROW, LOAD_DEREF -> code.locals().names().get(arg);
      case LOAD_FAST_LOAD_FAST, LOAD_FAST_BORROW_LOAD_FAST_BORROW ->
          code.locals().names().get(arg >> 4);
      default -> null;
    };
  }

  /** How long the list nearest to the top of the operand stack is now; −1 if there is none. */
  private static int topListSize(Frame f) {
    for (int i = Math.min(f.stackTop, f.slots.length) - 1; i >= f.code.locals().size(); i--) {
      if (f.slots[i] instanceof PyList list) {
        return list.size();
      }
    }
    return -1;
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
      Opcode opcode = opcode(words[i]);
      if (opcode == Opcode.STORE_SUBSCR) {
        return container == null ? null : container + "[…]";
      }
      if (container == null) {
        container = loaded(code, words[i]);
      }
    }
    return null;
  }

  /** A comprehension's element: the list's later name and its length now. */
  private static @Nullable String element(Frame f, int[] words, int append) {
    int index = topListSize(f);
    boolean left = false;
    for (int i = append + 1; i < Math.min(words.length, append + LOOK_AHEAD); i++) {
      Opcode opcode = opcode(words[i]);
      left |= opcode == Opcode.END_FOR;
      if (!left) {
        continue;
      }
      String name = target(f.code, words[i]);
      boolean restores = name != null && i > 0 && isRestore(words, i);
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
  private static boolean isRestore(int[] words, int at) {
    Opcode store = opcode(words[at]);
    boolean fast = store == Opcode.STORE_FAST || store == Opcode.STORE_FAST_STORE_FAST;
    return fast && opcode(words[at - 1]) == Opcode.SWAP;
  }
}
