package io.bellwether.similarity.question;

import io.bellwether.contracts.InvalidValueException;
import io.bellwether.contracts.event.Investor;
import io.bellwether.contracts.identity.InvestorId;
import java.util.HashSet;
import java.util.List;

/** Whom the answers should be near to. */
public sealed interface Whom {

  /** A client, who is no answer. */
  record One(InvestorId investor) implements Whom {}

  /**
   * The centre of some clients: the mean of each of their features. They are no answers.
   *
   * @param members 1 to 1,000, distinct
   */
  record Group(List<InvestorId> members) implements Whom {

    private static final int MOST = 1000;

    public Group {
      members = List.copyOf(members);
      if (members.isEmpty() || members.size() > MOST) {
        throw new InvalidValueException("group", members.size() + " ids", "1 to 1000 ids");
      }
      HashSet<InvestorId> seen = new HashSet<>();
      for (InvestorId member : members) {
        if (!seen.add(member)) {
          throw new InvalidValueException("group", member.value(), "named once");
        }
      }
    }
  }

  /**
   * Somebody of whom no more is known than this.
   *
   * @param profile its id and as-of count for nothing
   * @param ignoringUnknown whether features that it does not tell count for nothing; else they are
   *     taken for the mean of all clients
   */
  record Somebody(Investor profile, boolean ignoringUnknown) implements Whom {}
}
