package gilscope.lang.stdlib;

import gilscope.lang.objects.MemoryOwner;
import gilscope.lang.objects.PyObject;
import gilscope.lang.objects.PyType;
import gilscope.lang.objects.ThreadState;
import gilscope.lang.objects.TypeSpec;
import java.util.Arrays;

/** {@code _io._BytesIOBuffer}: lends what a BytesIO holds, as {@code getbuffer} asks. */
final class BytesIoBuffer extends PyObject implements MemoryOwner {
  static final PyType TYPE = TypeSpec.of("_BytesIOBuffer").module("_io").build();

  private final PyByteStream stream;

  BytesIoBuffer(PyByteStream stream) {
    super(TYPE);
    this.stream = stream;
  }

  @Override
  public byte[] memory() {
    return stream.held();
  }

  @Override
  public int memorySize() {
    return stream.length();
  }

  @Override
  public byte[] bufferBytes(ThreadState t) {
    return Arrays.copyOf(stream.held(), stream.length());
  }

  @Override
  public boolean isReadOnly() {
    return false;
  }

  @Override
  public String itemFormat() {
    return "B";
  }

  @Override
  public int itemSize() {
    return 1;
  }

  @Override
  public void lend(int change) {
    stream.lend(change);
  }
}
