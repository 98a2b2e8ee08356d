package io.bellwether.recommender.answer;

/** How a question came in. */
enum Channel {
  REST,
  GRPC,
  /** As one of many, over either. */
  BATCH
}
