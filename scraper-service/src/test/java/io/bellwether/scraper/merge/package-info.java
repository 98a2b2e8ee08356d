@NullMarked
package io.bellwether.scraper.merge;

import org.jspecify.annotations.NullMarked;
