/** The real broker and database under an integration test. Called by the services' tests. */
@NullMarked
package io.bellwether.localstack.testing;

import org.jspecify.annotations.NullMarked;
