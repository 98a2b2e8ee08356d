package io.bellwether.benchmarks.service;

import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Asks for recommendations over one channel without waiting for them. */
interface Caller extends AutoCloseable {

  /**
   * @param then told null when an answer of ten items has come, or else why not
   */
  void ask(String investor, Consumer<@Nullable String> then);

  @Override
  void close();
}
