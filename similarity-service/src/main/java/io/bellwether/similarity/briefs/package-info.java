/** Tells the sales desk of every client, in files, in the database and on a topic. Run as a job. */
@NullMarked
package io.bellwether.similarity.briefs;

import org.jspecify.annotations.NullMarked;
