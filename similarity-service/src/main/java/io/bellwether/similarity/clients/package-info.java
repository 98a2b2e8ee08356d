/**
 * What every client is like and holds, as of the latest event of the log, and who is near to whom.
 * Called by the fold of the log and by questions.
 */
@NullMarked
package io.bellwether.similarity.clients;

import org.jspecify.annotations.NullMarked;
