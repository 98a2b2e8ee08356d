package io.bellwether.scraper.manners;

import io.bellwether.jobs.JobContext;
import io.bellwether.scraper.page.MarketSiteException.Reason;
import java.time.Duration;
import java.time.Instant;
import java.util.SplittableRandom;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.jboss.logging.Logger;

/**
 * The only way to one site. Whoever {@link #enter enters} it has the site alone until it leaves,
 * and asks {@link #awaitTurn} before every request. What the site makes of requests is told here,
 * and remembered over runs and kills.
 */
public final class SiteLane {

  private static final Logger LOG = Logger.getLogger(SiteLane.class);
  private static final long LOOK_EVERY_MILLIS = 200;

  private final Semaphore free = new Semaphore(1, true);
  private final Patience patience;
  private final Waiting time;
  private final Consumer<SiteState> memory;
  private final SplittableRandom random;
  private volatile SiteState state;
  private Pace pace = new Pace(Duration.ZERO, false);
  private int throttled;

  SiteLane(SiteState state, Patience patience, Waiting time, Consumer<SiteState> memory) {
    this.state = state;
    this.patience = patience;
    this.time = time;
    this.memory = memory;
    this.random = new SplittableRandom(state.site().hashCode());
  }

  /** Host and port. */
  public String site() {
    return state.site();
  }

  /** How often a page is tried before it is given up. */
  public int attempts() {
    return patience.attempts();
  }

  /** Waits until nobody else visits the site. */
  void enter(JobContext job, Pace walk) throws InterruptedException {
    while (!free.tryAcquire(LOOK_EVERY_MILLIS, TimeUnit.MILLISECONDS)) {
      job.progress("waiting for another run on " + site(), 0, 0);
    }
    pace = walk;
    throttled = 0;
  }

  public void leave() {
    free.release();
  }

  /** The site wants pauses of at least this length. */
  public void slowTo(Duration asked) {
    pace = pace.atLeast(asked);
  }

  /**
   * Pauses. The first request of a run pauses as well: nobody knows what was asked just before a
   * kill.
   *
   * @throws SiteClosedException when nothing may be asked now
   */
  public void awaitTurn() throws InterruptedException {
    requireOpen();
    Duration named = Duration.between(time.instant(), state.notBefore());
    Duration ours = pace.next(random);
    time.sleep(named.compareTo(ours) > 0 ? named : ours);
  }

  /** A request was answered as it should be. */
  public void answered() {
    throttled = 0;
    if (!state.circuit().equals(Circuit.CLOSED)) {
      if (state.circuit().opening() != null) {
        LOG.infof("site answers again site=%s", site());
      }
      remember(new SiteState(site(), Circuit.CLOSED, state.notBefore()));
    }
  }

  /**
   * A request was not answered: waits before the next.
   *
   * @throws SiteClosedException when that happened too often
   */
  public void failed(String why) throws InterruptedException {
    LOG.warnf("site does not answer, trying again later site=%s: %s", site(), why);
    Circuit failed =
        state
            .circuit()
            .failed(
                Reason.UNREACHABLE, why, patience.failures(), patience.coolDown(), time.instant());
    become(failed);
    requireOpen();
    time.sleep(patience.backOff().after(failed.failures(), random));
  }

  /**
   * The site says that it is asked too often: the next request waits as long as it says, or ever
   * longer when it says nothing.
   *
   * @throws SiteClosedException when it says so again and again, or for too long
   */
  public void slowDown(Duration asked, String why) {
    throttled++;
    Duration backOff = patience.backOff().after(throttled, random);
    Duration wait = asked.compareTo(backOff) > 0 ? asked : backOff;
    LOG.warnf("site wants a pause site=%s seconds=%.1f: %s", site(), wait.toMillis() / 1e3, why);
    if (throttled >= patience.failures() || wait.compareTo(patience.longestWait()) > 0) {
      throw refused(Reason.THROTTLED, why, wait);
    }
    remember(new SiteState(site(), state.circuit(), time.instant().plus(wait)));
  }

  /** The site refuses: nothing is asked of it for a while, by nobody. To be thrown. */
  public SiteClosedException refused(Reason reason, String why) {
    return refused(reason, why, Duration.ZERO);
  }

  /**
   * Whether it may be asked.
   *
   * @throws SiteClosedException when not
   */
  public void requireOpen() {
    SiteState now = state;
    Circuit.Opening opening = now.circuit().opening();
    if (opening != null && now.circuit().refuses(time.instant())) {
      throw new SiteClosedException(site(), opening.reason(), opening.why(), opening.until());
    }
  }

  /** An operator knows better. */
  void close() {
    LOG.infof("site may be asked again by request site=%s", site());
    remember(SiteState.unknown(site()));
  }

  SiteState state() {
    return state;
  }

  private SiteClosedException refused(Reason reason, String why, Duration asked) {
    Instant now = time.instant();
    Circuit refused = state.circuit().refused(reason, why, asked, patience.coolDown(), now);
    become(refused);
    return new SiteClosedException(site(), reason, why, refused.until());
  }

  private void become(Circuit next) {
    Circuit.Opening opening = next.opening();
    if (opening != null) {
      LOG.errorf(
          "site is left alone site=%s reason=%s until=%s: %s",
          site(), opening.reason(), opening.until(), opening.why());
    }
    remember(new SiteState(site(), next, state.notBefore()));
  }

  /** A count of failures is not worth a write. */
  private void remember(SiteState next) {
    SiteState before = state;
    state = next;
    boolean same =
        before.notBefore().equals(next.notBefore())
            && before.circuit().opening() == next.circuit().opening();
    if (!same) {
      memory.accept(next);
    }
  }
}
