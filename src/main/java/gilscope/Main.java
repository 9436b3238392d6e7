package gilscope;

/** Starts Gilscope: the desktop, or a subcommand of the command line. */
public final class Main {
  private Main() {}

  public static void main(String[] args) {}
}
