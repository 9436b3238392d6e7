package gilscope.cli;

/** What the user asked wrong: the message is one line that names the next step. Exit status 2. */
final class UserError extends RuntimeException {
  private static final long serialVersionUID = 1;

  UserError(String message) {
    super(message, null, false, false);
  }
}
