package gilscope.lang.objects;

/** An object whose memory others may look at: the buffer protocol, for reading. */
public interface BufferSource {
  /** Its bytes as they are now, not to be modified. */
  byte[] bufferBytes(ThreadState t);
}
