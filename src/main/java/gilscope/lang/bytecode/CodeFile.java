package gilscope.lang.bytecode;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.CRC32C;
import org.jspecify.annotations.Nullable;

/**
 * A compiled module as bytes, to be read faster than it is compiled: a {@code .pyc} of our own. It
 * begins with a checksum and the length of the source, so that it is believed only beside the
 * source it was made of. Only for files that come with the program: what is read is trusted.
 */
public final class CodeFile {
  private static final int MAGIC = 0x47534302;

  private CodeFile() {}

  /** The code of a module whose source this is. */
  public static byte[] write(Code code, byte[] source) {
    Writer body = new Writer();
    try {
      body.code(code);
      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      DataOutputStream out = new DataOutputStream(bytes);
      out.writeInt(MAGIC);
      out.writeInt(checksum(source));
      out.writeInt(source.length);
      out.writeInt(body.strings.size());
      for (String s : body.strings.keySet().stream().sorted(body.byNumber()).toList()) {
        Writer.text(out, s);
      }
      body.bytes.writeTo(out);
      return bytes.toByteArray();
    } catch (IOException e) {
      throw new UncheckedIOException(e); // no such thing in memory
    }
  }

  /** The code of a module, or null if it was compiled of another source or by another version. */
  public static @Nullable Code read(byte[] file, byte[] source) {
    ByteBuffer in = ByteBuffer.wrap(file);
    if (in.getInt() != MAGIC || in.getInt() != checksum(source) || in.getInt() != source.length) {
      return null;
    }
    String[] strings = new String[in.getInt()];
    for (int i = 0; i < strings.length; i++) {
      strings[i] = Reader.text(in);
    }
    return new Reader(in, strings).code();
  }

  private static int checksum(byte[] source) {
    CRC32C sum = new CRC32C();
    sum.update(source);
    return (int) sum.getValue();
  }

  /** What a constant is. */
  private enum Tag {
    NONE,
    FALSE,
    TRUE,
    ELLIPSIS,
    INT,
    BIG_INT,
    FLOAT,
    COMPLEX,
    STR,
    BYTES,
    TUPLE,
    FROZEN_SET,
    SLICE,
    CODE;

    private static final Tag[] ALL = values();
  }

  private static final class Writer {
    private final Map<String, Integer> strings = new HashMap<>();
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final DataOutputStream out = new DataOutputStream(bytes);

    private Comparator<String> byNumber() {
      return Comparator.comparing(strings::get);
    }

    /** In UTF-16 where it has lone surrogates, which UTF-8 cannot say. */
    private static void text(DataOutputStream out, String s) throws IOException {
      byte[] utf8 = s.getBytes(StandardCharsets.UTF_8);
      boolean whole = new String(utf8, StandardCharsets.UTF_8).equals(s);
      out.writeInt(whole ? utf8.length : ~s.length());
      if (whole) {
        out.write(utf8);
      } else {
        out.writeChars(s);
      }
    }

    private void string(String s) throws IOException {
      Integer number = strings.get(s);
      if (number == null) {
        number = strings.size();
        strings.put(s, number);
      }
      out.writeInt(number);
    }

    private void strings(List<String> all) throws IOException {
      out.writeInt(all.size());
      for (String s : all) {
        string(s);
      }
    }

    private void ints(int[] all) throws IOException {
      out.writeInt(all.length);
      for (int i : all) {
        out.writeInt(i);
      }
    }

    private void raw(byte[] all) throws IOException {
      out.writeInt(all.length);
      out.write(all);
    }

    private void code(Code c) throws IOException {
      out.writeInt(c.argCount());
      out.writeInt(c.positionalOnlyCount());
      out.writeInt(c.keywordOnlyCount());
      out.writeInt(c.stackSize());
      out.writeInt(c.flags());
      constants(c.consts());
      strings(c.names());
      strings(c.locals().names());
      raw(c.locals().kinds());
      string(c.filename());
      string(c.name());
      string(c.qualifiedName());
      out.writeInt(c.firstLine());
      ints(c.instructions());
      ints(c.positions().lines());
      ints(c.positions().endLines());
      ints(c.positions().columns());
      ints(c.positions().endColumns());
      ExceptionTable e = c.exceptions();
      ints(e.starts());
      ints(e.ends());
      ints(e.targets());
      ints(e.depths());
      for (boolean each : e.lasti()) {
        out.writeBoolean(each);
      }
    }

    private void constants(List<Const> all) throws IOException {
      out.writeInt(all.size());
      for (Const c : all) {
        constant(c);
      }
    }

    private void tag(Tag tag) throws IOException {
      out.writeByte(tag.ordinal());
    }

    private void constant(Const c) throws IOException {
      switch (c) {
        case Const.None _ -> tag(Tag.NONE);
        case Const.Bool(boolean value) -> tag(value ? Tag.TRUE : Tag.FALSE);
        case Const.Ellipsis _ -> tag(Tag.ELLIPSIS);
        case Const.Int(BigInteger value) -> {
          boolean fits = value.bitLength() < Long.SIZE;
          tag(fits ? Tag.INT : Tag.BIG_INT);
          if (fits) {
            out.writeLong(value.longValue());
          } else {
            raw(value.toByteArray());
          }
        }
        case Const.Float(double value) -> {
          tag(Tag.FLOAT);
          out.writeLong(Double.doubleToRawLongBits(value));
        }
        case Const.Complex(double real, double imaginary) -> {
          tag(Tag.COMPLEX);
          out.writeLong(Double.doubleToRawLongBits(real));
          out.writeLong(Double.doubleToRawLongBits(imaginary));
        }
        case Const.Str(String value) -> {
          tag(Tag.STR);
          string(value);
        }
        case Const.Bytes(byte[] value) -> {
          tag(Tag.BYTES);
          raw(value);
        }
        case Const.Tuple(List<Const> items) -> {
          tag(Tag.TUPLE);
          constants(items);
        }
        case Const.FrozenSet(List<Const> items) -> {
          tag(Tag.FROZEN_SET);
          constants(items);
        }
        case Const.Slice(Const start, Const stop, Const step) -> {
          tag(Tag.SLICE);
          constant(start);
          constant(stop);
          constant(step);
        }
        case Const.CodeConst(Code code) -> {
          tag(Tag.CODE);
          code(code);
        }
      }
    }
  }

  private record Reader(ByteBuffer in, String[] strings) {
    private static String text(ByteBuffer in) {
      int length = in.getInt();
      if (length >= 0) {
        return new String(bytes(in, length), StandardCharsets.UTF_8);
      }
      char[] units = new char[~length];
      for (int i = 0; i < units.length; i++) {
        units[i] = in.getChar();
      }
      return new String(units);
    }

    private static byte[] bytes(ByteBuffer in, int length) {
      byte[] raw = new byte[length];
      in.get(raw);
      return raw;
    }

    private String string() {
      return strings[in.getInt()];
    }

    private List<String> someStrings() {
      String[] all = new String[in.getInt()];
      for (int i = 0; i < all.length; i++) {
        all[i] = string();
      }
      return List.of(all);
    }

    /** In one piece: a loop would be slow where this is needed, at the start. */
    private int[] ints() {
      int[] all = new int[in.getInt()];
      in.asIntBuffer().get(all);
      in.position(in.position() + all.length * Integer.BYTES);
      return all;
    }

    private byte[] raw() {
      return bytes(in, in.getInt());
    }

    private Code code() {
      Code.Signature signature = new Code.Signature(in.getInt(), in.getInt(), in.getInt());
      int stackSize = in.getInt();
      int flags = in.getInt();
      List<Const> consts = constants();
      List<String> names = someStrings();
      LocalsPlus locals = new LocalsPlus(someStrings(), raw());
      String filename = string();
      String name = string();
      String qualifiedName = string();
      int firstLine = in.getInt();
      int[] instructions = ints();
      Positions positions = new Positions(ints(), ints(), ints(), ints());
      return new Code(
          signature,
          stackSize,
          flags,
          consts,
          names,
          locals,
          filename,
          name,
          qualifiedName,
          firstLine,
          instructions,
          positions,
          exceptions());
    }

    private ExceptionTable exceptions() {
      int[] starts = ints();
      int[] ends = ints();
      int[] targets = ints();
      int[] depths = ints();
      boolean[] lasti = new boolean[starts.length];
      for (int i = 0; i < lasti.length; i++) {
        lasti[i] = in.get() != 0;
      }
      return new ExceptionTable(starts, ends, targets, depths, lasti);
    }

    private List<Const> constants() {
      int n = in.getInt();
      List<Const> all = new ArrayList<>(n);
      for (int i = 0; i < n; i++) {
        all.add(constant());
      }
      return all;
    }

    private Const constant() {
      return switch (Tag.ALL[in.get()]) {
        case NONE -> Const.none();
        case FALSE -> new Const.Bool(false);
        case TRUE -> new Const.Bool(true);
        case ELLIPSIS -> new Const.Ellipsis();
        case INT -> Const.Int.of(in.getLong());
        case BIG_INT -> new Const.Int(new BigInteger(raw()));
        case FLOAT -> new Const.Float(Double.longBitsToDouble(in.getLong()));
        case COMPLEX ->
            new Const.Complex(
                Double.longBitsToDouble(in.getLong()), Double.longBitsToDouble(in.getLong()));
        case STR -> new Const.Str(string());
        case BYTES -> new Const.Bytes(raw());
        case TUPLE -> new Const.Tuple(constants());
        case FROZEN_SET -> new Const.FrozenSet(constants());
        case SLICE -> new Const.Slice(constant(), constant(), constant());
        case CODE -> new Const.CodeConst(code());
      };
    }
  }
}
