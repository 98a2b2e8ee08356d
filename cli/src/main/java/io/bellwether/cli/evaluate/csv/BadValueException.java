package io.bellwether.cli.evaluate.csv;

/** A row that cannot be used. */
public final class BadValueException extends Exception {

  private final String complaint;

  /**
   * @param complaint names column, value and bound
   */
  public BadValueException(String complaint) {
    super(complaint);
    this.complaint = complaint;
  }

  String complaint() {
    return complaint;
  }
}
