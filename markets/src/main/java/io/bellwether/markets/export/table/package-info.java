/**
 * The tables of an export and their form as CSV: which columns there are is said once, and a row
 * goes cell by cell into a file. Called by the export, and by readers for the columns' names.
 */
@NullMarked
package io.bellwether.markets.export.table;

import org.jspecify.annotations.NullMarked;
