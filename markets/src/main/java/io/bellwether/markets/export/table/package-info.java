/** The tables of an export. Called by the export, and by readers for the columns' names. */
@NullMarked
package io.bellwether.markets.export.table;

import org.jspecify.annotations.NullMarked;
