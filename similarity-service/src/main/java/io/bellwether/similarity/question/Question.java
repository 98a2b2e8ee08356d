package io.bellwether.similarity.question;

import io.bellwether.serving.Limit;

/**
 * Who is near to whom.
 *
 * @param exactly whether a graph may not answer
 */
public record Question(Whom whom, Limit limit, Measured measured, Filter filter, boolean exactly) {}
