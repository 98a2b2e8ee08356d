package io.bellwether.recommender.audit;

import io.bellwether.contracts.event.AnswerGiven;
import io.bellwether.eventlog.LogWriter.Landing;

/** Where records of answers go. */
interface AnswerLog {

  /** Whether anything can be written: the broker has been reached before. */
  boolean isOpen();

  /**
   * Hands over a record, and may wait a moment.
   *
   * @param landing hears within seconds what became of it, on another thread
   */
  void write(AnswerGiven answer, Landing landing);
}
