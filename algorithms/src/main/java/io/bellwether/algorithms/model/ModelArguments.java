package io.bellwether.algorithms.model;

/** What every model asks of its arguments; every refusal names the value and the bound. */
final class ModelArguments {

  private ModelArguments() {}

  static void checkHistory(int[] history, int securityCount) {
    int previous = -1;
    for (int at = 0; at < history.length; at++) {
      int security = history[at];
      if (security <= previous || security >= securityCount) {
        throw new IllegalArgumentException(
            "history[%d] is %d, must be above %d and below the security count %d"
                .formatted(at, security, previous, securityCount));
      }
      previous = security;
    }
  }

  static void checkOut(float[] out, int securityCount) {
    if (out.length != securityCount) {
      throw new IllegalArgumentException(
          "out has length %d, must be the security count %d".formatted(out.length, securityCount));
    }
  }

  static void checkSecurity(int security, int securityCount) {
    if (security < 0 || security >= securityCount) {
      throw new IllegalArgumentException(
          "security is %d, must be at least 0 and below the security count %d"
              .formatted(security, securityCount));
    }
  }

  static void checkLimit(int limit) {
    if (limit < 1) {
      throw new IllegalArgumentException("limit is %d, must be at least 1".formatted(limit));
    }
  }
}
