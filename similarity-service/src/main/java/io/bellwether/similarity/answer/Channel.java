package io.bellwether.similarity.answer;

/** How a question came in. */
enum Channel {
  REST,
  GRPC
}
