package gilscope.lang.stdlib;

import gilscope.lang.objects.Abstract;
import gilscope.lang.objects.CodecErrors;
import gilscope.lang.objects.Err;
import gilscope.lang.objects.PyBytes;
import gilscope.lang.objects.PyInt;
import gilscope.lang.objects.PyNone;
import gilscope.lang.objects.PyObject;
import gilscope.lang.objects.PyStr;
import gilscope.lang.objects.PyTuple;
import gilscope.lang.objects.PyType;
import gilscope.lang.objects.ThreadState;
import gilscope.lang.objects.TypeSpec;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CharsetEncoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import org.jspecify.annotations.Nullable;

/** An East Asian encoding: {@code encode} and {@code decode}, without state. Immutable. */
final class MultibyteCodec extends PyObject {
  private static final PyType TYPE =
      TypeSpec.of("MultibyteCodec")
          .module("_multibytecodec")
          .method(
              "encode",
              "($self, /, input, errors=None)",
              (t, o, a) -> ((MultibyteCodec) o).encode(t, ObjectFunctions.orNone(a[0]), a[1]))
          .method(
              "decode",
              "($self, /, input, errors=None)",
              (t, o, a) -> ((MultibyteCodec) o).decode(t, ObjectFunctions.orNone(a[0]), a[1], true))
          .method(
              "_decode_piece",
              "($self, /, input, errors=None)",
              (t, o, a) ->
                  ((MultibyteCodec) o).decode(t, ObjectFunctions.orNone(a[0]), a[1], false))
          .build();

  private final String name;
  private final Charset charset;

  MultibyteCodec(String name, Charset charset) {
    super(TYPE);
    this.name = name;
    this.charset = charset;
  }

  private static String errors(ThreadState t, @Nullable PyObject o) {
    return o == null || o == PyNone.VALUE ? "strict" : Abstract.strText(t, o);
  }

  private PyObject encode(ThreadState t, PyObject input, @Nullable PyObject how) {
    if (!(input instanceof PyStr s)) {
      throw Err.type(t, "couldn't convert the object to str.");
    }
    String text = s.value();
    CharsetEncoder encoder =
        charset
            .newEncoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT);
    ByteArrayOutputStream out = new ByteArrayOutputStream(text.length() * 2);
    CharBuffer in = CharBuffer.wrap(text);
    while (true) {
      CoderResult r = run(encoder, in, out);
      if (!r.isError()) {
        break;
      }
      int from = text.codePointCount(0, in.position());
      int to = from + text.codePointCount(in.position(), in.position() + r.length());
      CodecErrors.Instead instead =
          CodecErrors.encoding(
              t, errors(t, how), name, text, from, to, "illegal multibyte sequence");
      if (instead.bytes() != null) {
        out.writeBytes(instead.bytes());
      } else if (run(encoder, CharBuffer.wrap(instead.text()), out).isError()) {
        CodecErrors.encoding(t, "strict", name, text, from, to, "illegal multibyte sequence");
      }
      in.position(text.offsetByCodePoints(0, instead.resume()));
    }
    ByteBuffer end = ByteBuffer.allocate(16);
    encoder.encode(CharBuffer.allocate(0), end, true);
    encoder.flush(end);
    out.write(end.array(), 0, end.position());
    return PyTuple.of(
        PyBytes.of(out.toByteArray()), PyInt.of(text.codePointCount(0, text.length())));
  }

  private static CoderResult run(CharsetEncoder encoder, CharBuffer in, ByteArrayOutputStream out) {
    ByteBuffer room = ByteBuffer.allocate(512);
    while (true) {
      CoderResult r = encoder.encode(in, room, false);
      out.write(room.array(), 0, room.position());
      room.clear();
      if (!r.isOverflow()) {
        return r;
      }
    }
  }

  /**
   * @param last false if more may come: then a character cut short is left for it
   */
  private PyObject decode(ThreadState t, PyObject input, @Nullable PyObject how, boolean last) {
    byte[] data = FileStreams.bytes(t, input);
    CharsetDecoder decoder =
        charset
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT);
    ByteBuffer in = ByteBuffer.wrap(data);
    StringBuilder out = new StringBuilder(data.length);
    CharBuffer room = CharBuffer.allocate(512);
    while (true) {
      CoderResult r = decoder.decode(in, room, false);
      out.append(room.flip());
      room.clear();
      if (r.isOverflow()) {
        continue;
      }
      int at = in.position();
      boolean cut = r.isUnderflow() || (at + 1 == data.length && data[at] < 0);
      if (at == data.length || (cut && !last)) {
        break;
      }
      int to = cut ? data.length : at + r.length();
      CodecErrors.Instead instead =
          CodecErrors.decoding(
              t,
              errors(t, how),
              name,
              data,
              at,
              to,
              cut ? "incomplete multibyte sequence" : "illegal multibyte sequence");
      out.append(instead.text());
      in.position(instead.resume());
    }
    return PyTuple.of(PyStr.of(out.toString()), PyInt.of(in.position()));
  }
}
