package io.bellwether.ranking.rules;

/** What a rule finds, before its parameters say what becomes of a fact that is missing. */
enum Verdict {
  PASSES,
  FAILS,
  MISSING,
  OTHER_CURRENCY;

  static Verdict of(boolean passes) {
    return passes ? PASSES : FAILS;
  }
}
