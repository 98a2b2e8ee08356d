package io.bellwether.trainer.registry;

import com.fasterxml.jackson.annotation.JsonUnwrapped;

/**
 * A snapshot as the registry shows it.
 *
 * @param fileRemoved whether its file is gone from the store, so that it cannot serve again
 */
public record ListedSnapshot(@JsonUnwrapped RegisteredSnapshot snapshot, boolean fileRemoved) {}
