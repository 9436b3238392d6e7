package gilscope.lang.bytecode;

import java.io.ByteArrayOutputStream;

/**
 * A code object's instructions, lines and handlers as CPython's bytes.
 *
 * @param code {@code co_code}: two bytes per word, EXTENDED_ARG and CACHE words included
 * @param lineTable {@code co_linetable}, the format of PEP 626 and 657
 * @param exceptionTable {@code co_exceptiontable}
 * @param starts byte offset of each instruction's first word, which may be an EXTENDED_ARG; one
 *     more entry for the end
 * @param offsets byte offset of each instruction's own word: what {@code f_lasti} and {@code dis}
 *     call its offset
 */
@SuppressWarnings("ArrayRecordComponent") // never compared as a record
public record Encoding(
    byte[] code, byte[] lineTable, byte[] exceptionTable, int[] starts, int[] offsets) {

  static Encoding of(Code code) {
    int[] words = code.instructions();
    int[] args = new int[words.length];
    int[] starts = layOut(words, args);
    byte[] bytes = new byte[starts[words.length]];
    int[] offsets = new int[words.length];
    for (int i = 0; i < words.length; i++) {
      Opcode opcode = Opcode.of(words[i]);
      int at = starts[i];
      for (int shift = 8 * extensions(args[i]); shift > 0; shift -= 8) {
        bytes[at++] = (byte) Opcode.EXTENDED_ARG.number();
        bytes[at++] = (byte) (args[i] >>> shift);
      }
      offsets[i] = at;
      bytes[at] = (byte) opcode.number();
      bytes[at + 1] = (byte) args[i];
    }
    return new Encoding(
        bytes,
        LineTable.encode(code, starts),
        handlers(code.exceptions(), starts),
        starts,
        offsets);
  }

  /**
   * Chooses sizes until every jump's distance fits the size that it was given. Fills {@code args}.
   */
  private static int[] layOut(int[] words, int[] args) {
    int n = words.length;
    int[] starts = new int[n + 1];
    for (int i = 0; i < n; i++) {
      // The first guess for a jump is its target, as in CPython: where two sizes would do, the
      // guess decides.
      args[i] = words[i] >>> 8;
    }
    boolean changed = true;
    while (changed) {
      for (int i = 0; i < n; i++) {
        starts[i + 1] = starts[i] + 2 * (1 + extensions(args[i]) + Opcode.of(words[i]).caches());
      }
      changed = false;
      for (int i = 0; i < n; i++) {
        OperandKind kind = Opcode.of(words[i]).operand();
        if (kind.isJump()) {
          int distance = (starts[words[i] >>> 8] - starts[i + 1]) / 2;
          int arg = kind == OperandKind.JUMP_BACKWARD ? -distance : distance;
          changed |= extensions(arg) != extensions(args[i]);
          args[i] = arg;
        }
      }
    }
    return starts;
  }

  private static int extensions(int arg) {
    return arg > 0xFFFFFF ? 3 : arg > 0xFFFF ? 2 : arg > 0xFF ? 1 : 0;
  }

  private static byte[] handlers(ExceptionTable table, int[] starts) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    for (int i = 0; i < table.size(); i++) {
      int start = starts[table.starts()[i]] / 2;
      writeHandlerNumber(out, start, 0x80);
      writeHandlerNumber(out, starts[table.ends()[i]] / 2 - start, 0);
      writeHandlerNumber(out, starts[table.targets()[i]] / 2, 0);
      writeHandlerNumber(out, table.depths()[i] << 1 | (table.lasti()[i] ? 1 : 0), 0);
    }
    return out.toByteArray();
  }

  /**
   * Groups of six bits, the highest first, 64 on all but the last; {@code first} marks the start of
   * an entry.
   */
  private static void writeHandlerNumber(ByteArrayOutputStream out, int value, int first) {
    int mark = first;
    for (int shift = 24; shift > 0; shift -= 6) {
      if (value >= 1 << shift) {
        out.write(value >> shift & 0x3F | 0x40 | mark);
        mark = 0;
      }
    }
    out.write(value & 0x3F | mark);
  }

  /** The instruction whose words include this byte offset. */
  public int instructionAt(int offset) {
    int low = 0;
    int high = offsets.length - 1;
    while (low < high) {
      int middle = (low + high + 1) >>> 1;
      if (starts[middle] <= offset) {
        low = middle;
      } else {
        high = middle - 1;
      }
    }
    return low;
  }
}
