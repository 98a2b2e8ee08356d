package io.bellwether.cli.evaluate.csv;

import java.io.FilterReader;
import java.io.IOException;
import java.io.Reader;

/**
 * Ends the reading of a record that is too long to be one: a quote that is opened and never closed
 * would otherwise take the rest of the file into memory.
 */
final class RecordReader extends FilterReader {

  static final int LONGEST = 1 << 20;

  private int sinceRecord;
  private boolean ended;

  RecordReader(Reader text) {
    super(text);
  }

  /** A record has ended. */
  void recordEnded() {
    sinceRecord = 0;
  }

  /** Whether all of the text has been asked for, and more. */
  boolean ended() {
    return ended;
  }

  @Override
  public int read() throws IOException {
    char[] one = new char[1];
    return read(one, 0, 1) < 0 ? -1 : one[0];
  }

  @Override
  public int read(char[] buffer, int offset, int length) throws IOException {
    if (sinceRecord > LONGEST) {
      throw new TooLongException();
    }
    int count = super.read(buffer, offset, length);
    if (count < 0) {
      ended = true;
    } else {
      sinceRecord += count;
    }
    return count;
  }

  /** A record has more than {@value #LONGEST} characters. */
  static final class TooLongException extends IOException {}
}
