/**
 * What a client should be offered because neighbours hold it, and which clients a security should
 * be offered to; each answer with its evidence. Indices and lists only: whoever calls knows ids,
 * risk profiles and opt-outs.
 */
@NullMarked
package io.bellwether.crosssell;

import org.jspecify.annotations.NullMarked;
