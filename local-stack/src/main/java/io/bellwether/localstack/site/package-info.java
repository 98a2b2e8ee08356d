/**
 * A market site on loopback with fictional securities, in the page structure that public market
 * sites used in 2023-25. Started as a process of its own, and by the scraper's tests.
 */
@NullMarked
package io.bellwether.localstack.site;

import org.jspecify.annotations.NullMarked;
