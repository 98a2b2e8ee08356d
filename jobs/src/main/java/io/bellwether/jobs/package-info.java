/**
 * Long work: started once by a name, watched, cancelled, and taken up again after a kill. Called by
 * the services that scrape, generate and train.
 */
@NullMarked
package io.bellwether.jobs;

import org.jspecify.annotations.NullMarked;
