package io.bellwether.similarity.briefs;

/** Where briefs can go. */
public enum Destination {
  /** Two files of comma-separated values. */
  CSV,
  /** Two Parquet files. */
  PARQUET,
  /** A collection of the database, which changes where a brief does. */
  MONGODB,
  /** A topic of the log, which hears of each brief that changed. */
  KAFKA
}
