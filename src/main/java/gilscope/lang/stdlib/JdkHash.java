package gilscope.lang.stdlib;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/** One that the JDK knows: MD5, SHA-1, SHA-2. */
final class JdkHash implements HashState {
  private final MessageDigest digest;

  private JdkHash(MessageDigest digest) {
    this.digest = digest;
  }

  /**
   * @param algorithm Java's name, of one that every Java platform has
   */
  static JdkHash of(String algorithm) {
    try {
      return new JdkHash(MessageDigest.getInstance(algorithm));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  public void update(byte[] data) {
    digest.update(data);
  }

  @Override
  public byte[] sum(int length) {
    return copy().digest.digest();
  }

  @Override
  public JdkHash copy() {
    try {
      return new JdkHash((MessageDigest) digest.clone());
    } catch (CloneNotSupportedException e) {
      throw new IllegalStateException(e);
    }
  }
}
