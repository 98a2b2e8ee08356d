package io.bellwether.cli.generate;

/** Where data can come from, by the names people write. */
enum SourceKind {
  portrait,
  market,
  clients
}
