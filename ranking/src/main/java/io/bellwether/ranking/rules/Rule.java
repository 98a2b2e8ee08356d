package io.bellwether.ranking.rules;

/** One rule with its parameters. A book has at most one rule of a kind. */
public sealed interface Rule permits PreRule, PostRule {

  /** The kind of rule, such as {@code sector-cap}: how books, counts and removals name it. */
  String name();
}
