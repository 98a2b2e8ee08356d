package io.bellwether.algorithms.model;

import io.bellwether.algorithms.matrix.CsrMatrix;

/** What every model asks of its arguments; every refusal names the value and the bound. */
public final class ModelArguments {

  private ModelArguments() {}

  public static void checkHistory(History history, int securityCount) {
    // a history rises, so its last security is its highest
    if (!history.isEmpty() && history.security(history.size() - 1) >= securityCount) {
      throw new IllegalArgumentException(
          "history[%d] is %d, must be below the security count %d"
              .formatted(history.size() - 1, history.security(history.size() - 1), securityCount));
    }
  }

  public static void checkHistories(CsrMatrix histories, int securityCount) {
    if (histories.columnCount() != securityCount) {
      throw new IllegalArgumentException(
          "histories have %d securities but the model has %d"
              .formatted(histories.columnCount(), securityCount));
    }
  }

  public static void checkOut(float[] out, int securityCount) {
    if (out.length != securityCount) {
      throw new IllegalArgumentException(
          "out has length %d, must be the security count %d".formatted(out.length, securityCount));
    }
  }

  public static void checkSecurity(int security, int securityCount) {
    if (security < 0 || security >= securityCount) {
      throw new IllegalArgumentException(
          "security is %d, must be at least 0 and below the security count %d"
              .formatted(security, securityCount));
    }
  }

  public static void checkLimit(int limit) {
    if (limit < 1) {
      throw new IllegalArgumentException("limit is %d, must be at least 1".formatted(limit));
    }
  }
}
